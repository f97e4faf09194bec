import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface TopicWork {
  topicId: string;
  count: number;
}

export interface AttemptWork {
  quizId: string;
  topics: TopicWork[];
}

/** What was answered in a submitted attempt, by topic; undefined when it is not theirs or not submitted. */
export async function findAttemptWork(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<AttemptWork | undefined> {
  const attempt = await db
    .selectFrom('attempt')
    .select('quiz_id as quizId')
    .where('user_id', '=', userId)
    .where('id', '=', attemptId)
    .where('status', '=', 'submitted')
    .executeTakeFirst();
  if (!attempt) return undefined;
  const { rows } = await sql<TopicWork>`
    select topic_id as "topicId", count(*)::int as count from attempt_result
    where user_id = ${userId} and attempt_id = ${attemptId} and outcome <> 'unanswered'
    group by topic_id order by topic_id`.execute(db);
  return { quizId: attempt.quizId, topics: rows };
}

/** The topic of an answer of practice, and whether it was taken back since. */
export async function findReviewWork(
  db: DbOrTrx,
  userId: string,
  reviewId: string,
): Promise<{ topicId: string; isUndone: boolean } | undefined> {
  const { rows } = await sql<{ topicId: string; isUndone: boolean }>`
    select question.topic_id as "topicId", exists (
      select 1 from practice_review undo where undo.user_id = review.user_id and undo.undoes_id = review.id
    ) as "isUndone"
    from practice_review review
    join practice_card card on card.user_id = review.user_id and card.id = review.card_id
    join question on question.id = card.question_id
    where review.user_id = ${userId} and review.id = ${reviewId} and review.undoes_id is null`.execute(db);
  return rows[0];
}

/** What of the plan a piece of work may fit. */
export type Fitting =
  | { kind: 'mock'; quizId: string }
  | { kind: 'topic'; topicId: string }
  | { kind: 'mistakes' };

/** The first open task that fits. */
export async function findFittingTask(
  trx: Trx,
  userId: string,
  fitting: Fitting,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from study_plan_task task
    where user_id = ${userId} and done_at is null and ${fits(fitting)}
    order by due_on, place, task_key limit 1`.execute(trx);
  return rows[0]?.id;
}

function fits(fitting: Fitting) {
  if (fitting.kind === 'mock') return sql`task.kind = 'mock' and task.quiz_id = ${fitting.quizId}`;
  if (fitting.kind === 'topic') return sql`task.topic_id = ${fitting.topicId}`;
  return sql`task.kind = 'review' and task.topic_id is null`;
}

export async function isCounted(trx: Trx, userId: string, sourceId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('study_plan_work')
    .select('task_id')
    .where('user_id', '=', userId)
    .where('source_id', '=', sourceId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface Counted {
  sourceId: string;
  taskId: string;
  count: number;
}

/** The task is ticked when all of its questions are answered, or at once when it has no number of them. */
export async function countWork(
  trx: Trx,
  userId: string,
  { sourceId, taskId, count }: Counted,
): Promise<void> {
  await sql`
    insert into study_plan_work (user_id, source_id, task_id, answer_count)
    values (${userId}, ${sourceId}, ${taskId}, ${count})`.execute(trx);
  await sql`
    update study_plan_task set done_count = done_count + ${count},
      done_at = case when done_count + ${count} >= coalesce(question_count, 0) then coalesce(done_at, now()) else done_at end
    where user_id = ${userId} and id = ${taskId}`.execute(trx);
}

/** What was counted for it is taken back; a task that it ticked is open again. False when nothing was counted. */
export async function takeBackWork(trx: Trx, userId: string, sourceId: string): Promise<boolean> {
  const { rows } = await sql`
    with gone as (
      delete from study_plan_work where user_id = ${userId} and source_id = ${sourceId}
      returning task_id, answer_count
    )
    update study_plan_task task set done_count = greatest(0, task.done_count - gone.answer_count),
      done_at = case when task.done_count >= coalesce(task.question_count, 0)
        and task.done_count - gone.answer_count < coalesce(task.question_count, 0) then null else task.done_at end
    from gone where task.user_id = ${userId} and task.id = gone.task_id returning task.id`.execute(trx);
  return rows.length > 0;
}
