import type { CorrectionAction, CorrectionRow } from '@debrief/contracts';
import type { Question } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface QuestionVersionRow {
  id: string;
  version: number;
  body: Question;
}

/** Oldest first. */
export async function listVersionsOf(db: DbOrTrx, questionId: string): Promise<QuestionVersionRow[]> {
  const rows = await db
    .selectFrom('question_version')
    .select(['id', 'version', 'body'])
    .where('question_id', '=', questionId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({ ...row, body: row.body as unknown as Question }));
}

export interface NewCorrection {
  id: string;
  questionId: string;
  action: CorrectionAction;
  fromVersionIds: readonly string[];
  newVersionId: string | null;
  hasMadeVersion: boolean;
  quizIds: readonly string[] | null;
  note: string;
  createdBy: string;
}

/** Once, however often it is sent. */
export async function insertCorrection(trx: Trx, correction: NewCorrection): Promise<void> {
  await trx
    .insertInto('question_correction')
    .values({
      id: correction.id,
      question_id: correction.questionId,
      action: correction.action,
      from_version_ids: [...correction.fromVersionIds],
      new_version_id: correction.newVersionId,
      made_version: correction.hasMadeVersion,
      quiz_ids: correction.quizIds && [...correction.quizIds],
      note: correction.note,
      created_by: correction.createdBy,
      // Of two in one transaction's time the later one decides.
      created_at: sql<Date>`clock_timestamp()`,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export interface StoredCorrection {
  id: string;
  questionId: string;
  action: CorrectionAction;
  newVersionId: string | null;
  hasMadeVersion: boolean;
  undoneAt: Date | null;
}

export async function findCorrection(
  db: DbOrTrx,
  correctionId: string,
): Promise<StoredCorrection | undefined> {
  const row = await db
    .selectFrom('question_correction')
    .select(['id', 'question_id as questionId', 'action', 'new_version_id as newVersionId'])
    .select(['made_version as hasMadeVersion', 'undone_at as undoneAt'])
    .where('id', '=', correctionId)
    .executeTakeFirst();
  return row && { ...row, action: row.action as CorrectionAction };
}

/** False when it was undone before. */
export async function markUndone(trx: Trx, correctionId: string): Promise<boolean> {
  const row = await trx
    .updateTable('question_correction')
    .set({ undone_at: sql<Date>`now()` })
    .where('id', '=', correctionId)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** All attempts are scored by what is in force: every correction of the question is applied, or its undoing. */
export async function markSettled(db: DbOrTrx, questionId: string): Promise<void> {
  await sql`update question_correction set applied_at = coalesce(applied_at, now()),
      undo_applied_at = case when undone_at is not null then coalesce(undo_applied_at, now()) end
    where question_id = ${questionId} and (applied_at is null or (undone_at is not null and undo_applied_at is null))`.execute(
    db,
  );
}

interface CorrectionSummaryRow
  extends Omit<CorrectionRow, 'status' | 'createdAt' | 'undoneAt' | 'waitingCount'> {
  createdAt: Date;
  undoneAt: Date | null;
  isApplied: boolean;
  isUndoApplied: boolean;
}

/** Newest first. */
export async function listCorrections(db: DbOrTrx, questionId: string): Promise<CorrectionSummaryRow[]> {
  const { rows } = await sql<CorrectionSummaryRow>`
    select made.id, made.question_id as "questionId", made.action, made.note, corrected.version as "newVersion",
      made.quiz_ids as "quizIds", author.name as "authorName", made.created_at as "createdAt", made.undone_at as "undoneAt",
      made.applied_at is not null as "isApplied", made.undo_applied_at is not null as "isUndoApplied",
      changed.attempts as "attemptCount", changed.changed as "changedCount"
    from question_correction made
    left join question_version corrected on corrected.id = made.new_version_id
    left join app_user author on author.id = made.created_by
    left join lateral (
      select count(*)::int as attempts, (count(*) filter (
        where before -> 'card' ->> 'scorePercent' <> after -> 'card' ->> 'scorePercent'))::int as changed
      from attempt_correction where correction_id = made.id) changed on true
    where made.question_id = ${questionId} order by made.created_at desc, made.id desc`.execute(db);
  return rows;
}
