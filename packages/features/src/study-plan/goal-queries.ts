import type { DbOrTrx, Trx } from '@debrief/db';

export interface GoalRow {
  examId: string;
  examName: string;
  subjectId: string;
  examOn: string | null;
  hoursPerWeek: number;
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
    ])
    .where('study_goal.user_id', '=', userId)
    .executeTakeFirst();
  return row && { ...row, examOn: row.examOn as string | null, hoursPerWeek: Number(row.hoursPerWeek) };
}

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
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
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
