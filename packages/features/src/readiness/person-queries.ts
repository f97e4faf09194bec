import { type DbOrTrx, sql } from '@debrief/db';

/** Undefined when the person is gone. */
export async function findTimeZone(db: DbOrTrx, userId: string): Promise<string | undefined> {
  const row = await db.selectFrom('app_user').select('time_zone').where('id', '=', userId).executeTakeFirst();
  return row?.time_zone;
}

export interface GoalExamRow {
  examId: string;
  examName: string;
  passPercent: number;
  /** Null also when the goal is reached. */
  examOn: string | null;
}

/** The exam of the goal with its newest blueprint; undefined without a goal. */
export async function findGoalExam(db: DbOrTrx, userId: string): Promise<GoalExamRow | undefined> {
  const row = await db
    .selectFrom('study_goal')
    .innerJoin('exam', 'exam.id', 'study_goal.exam_id')
    .innerJoin('exam_blueprint', 'exam_blueprint.exam_id', 'exam.id')
    .select([
      'exam.id as examId',
      'exam.name as examName',
      'exam_blueprint.pass_percent as passPercent',
      sql<unknown>`case when study_goal.completed_at is null then study_goal.exam_on end`.as('examOn'),
    ])
    .where('study_goal.user_id', '=', userId)
    .orderBy('exam_blueprint.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, passPercent: Number(row.passPercent), examOn: row.examOn as string | null };
}

export async function listTopicNames(
  db: DbOrTrx,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('topic')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
}

/** Further ahead a day more or less says nothing. */
const aheadDays = 120;

/** People who prepare for an exam in the coming months and have practised for any, in the order of their ids. */
export async function listPeopleWithExamAhead(
  db: DbOrTrx,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select goal.user_id as "userId" from study_goal goal
    where goal.completed_at is null and goal.exam_on between now()::date - 1 and now()::date + ${sql.lit(aheadDays)}::int
      and (${after}::uuid is null or goal.user_id > ${after}::uuid)
      and exists (select from readiness_snapshot snapshot where snapshot.user_id = goal.user_id)
    order by goal.user_id limit ${limit}`.execute(db);
  return rows.map(({ userId }) => userId);
}
