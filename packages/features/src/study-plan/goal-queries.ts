import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export type CompletedBy = 'person' | 'outcome';

export interface GoalRow {
  examId: string;
  examName: string;
  subjectId: string;
  examOn: string | null;
  hoursPerWeek: number;
  completedAt: Date | null;
  completedBy: CompletedBy | null;
}

export async function findGoal(db: DbOrTrx, userId: string): Promise<GoalRow | undefined> {
  const row = await db
    .selectFrom('study_goal')
    .innerJoin('exam', 'exam.id', 'study_goal.exam_id')
    .select([
      'study_goal.exam_id as examId',
      'exam.name as examName',
      'exam.subject_id as subjectId',
      'study_goal.exam_on as examOn',
      'study_goal.hours_per_week as hoursPerWeek',
      'study_goal.completed_at as completedAt',
      'study_goal.completed_by as completedBy',
    ])
    .where('study_goal.user_id', '=', userId)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      examOn: row.examOn as string | null,
      hoursPerWeek: Number(row.hoursPerWeek),
      completedBy: row.completedBy as CompletedBy | null,
    }
  );
}

const isSame = sql`study_goal.exam_id = excluded.exam_id and study_goal.exam_on is not distinct from excluded.exam_on`;

export async function upsertGoal(
  trx: Trx,
  userId: string,
  goal: { examId: string; examOn: string | null; hoursPerWeek: number },
): Promise<void> {
  const values = {
    exam_id: goal.examId,
    exam_on: goal.examOn,
    hours_per_week: String(goal.hoursPerWeek),
    updated_at: new Date(),
  };
  await trx
    .insertInto('study_goal')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet({
        ...values,
        // Another exam, or another day of it, is something to reach anew; other hours are not.
        completed_at: sql`case when ${isSame} then study_goal.completed_at end`,
        completed_by: sql`case when ${isSame} then study_goal.completed_by end`,
      }),
    )
    .execute();
}

/** Names the exam; undefined when there was nothing to reach, or not for this exam. */
export async function completeActiveGoal(
  trx: Trx,
  { userId, examId, by, at }: { userId: string; examId: string | null; by: CompletedBy; at: Date },
): Promise<string | undefined> {
  let goal = trx
    .updateTable('study_goal')
    .set({ completed_at: at, completed_by: by })
    .where('user_id', '=', userId)
    .where('completed_at', 'is', null);
  if (examId !== null) goal = goal.where('exam_id', '=', examId);
  return (await goal.returning('exam_id as examId').executeTakeFirst())?.examId;
}

export async function reopenCompletedGoal(db: DbOrTrx, userId: string): Promise<boolean> {
  const result = await db
    .updateTable('study_goal')
    .set({ completed_at: null, completed_by: null })
    .where('user_id', '=', userId)
    .where('completed_at', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function hasExam(db: DbOrTrx, examId: string): Promise<boolean> {
  const row = await db
    .selectFrom('exam')
    .select('id')
    .where('id', '=', examId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
