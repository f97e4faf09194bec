import type { PlanReason, PlanTask, PlanTaskKind, StudyPlan } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import { newId } from '@debrief/platform';

/** One re-plan of a person at a time. */
export async function lockPlan(trx: Trx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('study-plan:' || ${userId}, 0))`.execute(trx);
}

export interface PlanRow {
  aggregateHash: Buffer | null;
  words: string | null;
  way: unknown;
  refreshedAt: Date | null;
  changedAt: Date | null;
  load: StudyPlan['load'];
  behind: StudyPlan['behind'] | null;
  behindToldOn: string | null;
  /** By the database's clock. */
  msSinceRefresh: number | null;
}

export async function findPlan(db: DbOrTrx, userId: string): Promise<PlanRow | undefined> {
  return db
    .selectFrom('study_plan')
    .select([
      'aggregate_hash as aggregateHash',
      'words',
      'way',
      'refreshed_at as refreshedAt',
      'changed_at as changedAt',
    ])
    .select([
      sql<StudyPlan['load']>`load`.as('load'),
      sql<StudyPlan['behind'] | null>`behind`.as('behind'),
      sql<string | null>`behind_told_on::text`.as('behindToldOn'),
    ])
    .select(sql<number | null>`extract(epoch from now() - refreshed_at)::float8 * 1000`.as('msSinceRefresh'))
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

export async function noteChange(trx: Trx, userId: string): Promise<void> {
  await sql`update study_plan set changed_at = coalesce(changed_at, now()) where user_id = ${userId}`.execute(
    trx,
  );
}

interface Made {
  plannedOn: string;
  plan: StudyPlan;
  behindToldOn: string | null;
}

export async function markRefreshed(
  trx: Trx,
  userId: string,
  { plannedOn, plan, behindToldOn }: Made,
): Promise<void> {
  const values = {
    ...{ refreshed_at: sql<Date>`now()`, changed_at: null, planned_on: plannedOn },
    load: plan.load && JSON.stringify(plan.load),
    behind: JSON.stringify(plan.behind),
    behind_told_on: behindToldOn,
  };
  await trx
    .insertInto('study_plan')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
}

export async function storeWords(
  db: DbOrTrx,
  userId: string,
  words: { hash: Buffer; words: string; way: unknown },
): Promise<void> {
  await db
    .updateTable('study_plan')
    .set({ aggregate_hash: words.hash, words: words.words, way: JSON.stringify(words.way) })
    .where('user_id', '=', userId)
    .execute();
}

export interface TaskRow {
  id: string;
  key: string;
  kind: PlanTaskKind;
  topicId: string | null;
  topicName: string | null;
  quizId: string | null;
  quizTitle: string | null;
  minutes: number;
  questionCount: number | null;
  doneCount: number;
  dueOn: string;
  missedOn: string | null;
  reason: PlanReason;
  doneAt: Date | null;
}

/** Open tasks, and ticked ones of the last 30 days, by day, those of a day as they were planned. */
export async function listTasks(db: DbOrTrx, userId: string): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select task.id, task.task_key as key, task.kind, task.topic_id as "topicId", topic.name as "topicName",
      task.quiz_id as "quizId", quiz_version.title as "quizTitle", task.minutes,
      task.question_count as "questionCount", task.done_count as "doneCount", task.due_on as "dueOn", task.missed_on as "missedOn", task.reason, task.done_at as "doneAt"
    from study_plan_task task
    left join topic on topic.id = task.topic_id
    left join quiz on quiz.id = task.quiz_id
    left join quiz_version on quiz_version.quiz_id = quiz.id and quiz_version.version = quiz.current_version
    where task.user_id = ${userId} and (task.done_at is null or task.done_at > now() - interval '30 days')
    order by task.due_on, task.place, task.task_key`.execute(db);
  return rows;
}

/** Open tasks become these; ticked ones stay as they are. */
export async function replaceOpenTasks(trx: Trx, userId: string, tasks: readonly PlanTask[]): Promise<void> {
  const keys = tasks.map((task) => task.key);
  let gone = trx.deleteFrom('study_plan_task').where('user_id', '=', userId).where('done_at', 'is', null);
  if (keys.length > 0) gone = gone.where('task_key', 'not in', keys);
  await gone.execute();
  if (tasks.length === 0) return;
  await trx
    .insertInto('study_plan_task')
    .values(tasks.map((task, place) => toRow(userId, task, place)))
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'task_key']).doUpdateSet((row) => ({
        place: row.ref('excluded.place'),
        minutes: row.ref('excluded.minutes'),
        question_count: row.ref('excluded.question_count'),
        missed_on: row.ref('excluded.missed_on'),
        due_on: row.ref('excluded.due_on'),
        reason: row.ref('excluded.reason'),
      })),
    )
    .execute();
}

function toRow(userId: string, task: PlanTask, place: number) {
  return {
    user_id: userId,
    id: newId(),
    task_key: task.key,
    place,
    kind: task.kind,
    topic_id: task.topicId,
    quiz_id: task.quizId,
    minutes: task.minutes,
    question_count: task.questionCount,
    due_on: task.dueOn,
    missed_on: task.missedOn,
    reason: JSON.stringify(task.reason),
  };
}

export async function setDone(
  db: DbOrTrx,
  userId: string,
  taskId: string,
  isDone: boolean,
): Promise<boolean> {
  const row = await db
    .updateTable('study_plan_task')
    .set({ done_at: isDone ? sql<Date>`coalesce(done_at, now())` : null })
    .where('user_id', '=', userId)
    .where('id', '=', taskId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
