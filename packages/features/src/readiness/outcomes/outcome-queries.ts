import type { ExamOutcome, RecordOutcomeInput } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export async function hasExam(db: DbOrTrx, examId: string): Promise<boolean> {
  const row = await db
    .selectFrom('exam')
    .select('id')
    .where('id', '=', examId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was told of the same exam and day before is changed; when it was first told stays. */
export async function upsertOutcome(
  trx: Trx,
  userId: string,
  { id, examId, takenOn, ...told }: RecordOutcomeInput & { id: string },
): Promise<void> {
  const values = {
    has_passed: told.hasPassed,
    consents_to_statistics: told.consentsToStatistics,
    consents_to_comparison: told.consentsToComparison,
  };
  await trx
    .insertInto('exam_outcome')
    .values({ user_id: userId, id, exam_id: examId, taken_on: takenOn, ...values })
    .onConflict((conflict) => conflict.columns(['user_id', 'exam_id', 'taken_on']).doUpdateSet(values))
    .execute();
}

/** False when it was not this person's. */
export async function deleteOutcome(trx: Trx, userId: string, id: string): Promise<boolean> {
  const row = await trx
    .deleteFrom('exam_outcome')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function listOutcomes(db: DbOrTrx, userId: string): Promise<ExamOutcome[]> {
  const rows = await db
    .selectFrom('exam_outcome as outcome')
    .innerJoin('exam', 'exam.id', 'outcome.exam_id')
    .select([
      'outcome.id as id',
      'outcome.exam_id as examId',
      'exam.name as examName',
      'outcome.taken_on as takenOn',
      'outcome.has_passed as hasPassed',
      'outcome.recorded_at as recordedAt',
      'outcome.consents_to_statistics as consentsToStatistics',
      'outcome.consents_to_comparison as consentsToComparison',
    ])
    .where('outcome.user_id', '=', userId)
    .orderBy('outcome.taken_on', 'desc')
    .orderBy('outcome.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    takenOn: row.takenOn as unknown as string,
    recordedAt: row.recordedAt.toISOString(),
  }));
}

/** How long after an exam one is asked. */
const askedDays = 90;
/** An exam may have been sat a few days before the planned day. */
const earlierDays = 14;

export interface AskedRow {
  examId: string;
  examName: string;
  examOn: string;
}

/** The exam of the goal whose day is over and of which nothing was told. */
export async function findAsked(db: DbOrTrx, userId: string, today: string): Promise<AskedRow | undefined> {
  const { rows } = await sql<AskedRow>`
    select goal.exam_id as "examId", exam.name as "examName", goal.exam_on as "examOn"
    from study_goal goal join exam on exam.id = goal.exam_id
    where goal.user_id = ${userId} and goal.exam_on < ${today}::date
      and goal.exam_on >= ${today}::date - ${sql.lit(askedDays)}::int
      and not exists (
        select from exam_outcome told where told.user_id = goal.user_id and told.exam_id = goal.exam_id
          and told.taken_on >= goal.exam_on - ${sql.lit(earlierDays)}::int)`.execute(db);
  return rows[0];
}
