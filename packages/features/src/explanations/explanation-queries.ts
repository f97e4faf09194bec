import type { AiWay, ExplainDraft, ExplainedPlace, ExplanationKind, WhyNotDraft } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { ExplanationKey } from './stream-key.ts';

export interface ExplanationRow {
  id: string;
  kind: ExplanationKind;
  attemptId: string | null;
  reviewId: string | null;
  questionVersionId: string;
  keyVersionId: string;
  retryCount: number;
  words: WhyNotDraft | ExplainDraft | null;
  way: AiWay | null;
  readyAt: Date | null;
  /** Of its stream. */
  status: 'pending' | 'writing' | 'ready' | 'failed' | 'stopped';
  reason: string | null;
}

const rows = sql`explanation.id, explanation.kind, explanation.attempt_id as "attemptId", explanation.review_id as "reviewId",
  explanation.question_version_id as "questionVersionId", explanation.key_version_id as "keyVersionId",
  explanation.retry_count as "retryCount", explanation.words, explanation.way, explanation.ready_at as "readyAt",
  stream.status, stream.reason
  from explanation join stream on stream.user_id = explanation.user_id and stream.id = explanation.stream_id`;

export async function findExplanation(
  db: DbOrTrx,
  { userId, explanationId }: ExplanationKey,
): Promise<ExplanationRow | undefined> {
  const found = await sql<ExplanationRow>`
    select ${rows} where explanation.user_id = ${userId} and explanation.id = ${explanationId}`.execute(db);
  return found.rows[0];
}

/** Of an attempt, but not what a correction of the key has overtaken. */
export async function listExplanations(
  db: DbOrTrx,
  { userId, attemptId }: { userId: string; attemptId: string },
): Promise<ExplanationRow[]> {
  const found = await sql<ExplanationRow>`
    select ${rows}
    left join attempt_result result on result.user_id = explanation.user_id and result.attempt_id = explanation.attempt_id
      and result.question_version_id = explanation.question_version_id
    left join question_correction made on made.id = result.correction_id
    where explanation.user_id = ${userId} and explanation.attempt_id = ${attemptId}
      and explanation.key_version_id = coalesce(made.new_version_id, explanation.question_version_id)
    order by explanation.created_at`.execute(db);
  return found.rows;
}

export interface NewExplanation {
  userId: string;
  id: string;
  kind: ExplanationKind;
  at: ExplainedPlace;
  questionVersionId: string;
  keyVersionId: string;
  streamId: string;
}

/** One for each question and kind, whoever asks first; one by an older key makes room. */
export async function insertExplanation(trx: Trx, explanation: NewExplanation): Promise<void> {
  const { userId, id, kind, at, questionVersionId, keyVersionId, streamId } = explanation;
  const attemptId = at.type === 'attempt' ? at.attemptId : null;
  const reviewId = at.type === 'practice' ? at.reviewId : null;
  await sql`delete from explanation where user_id = ${userId} and attempt_id = ${attemptId} and kind = ${kind}
    and question_version_id = ${questionVersionId} and key_version_id <> ${keyVersionId}`.execute(trx);
  await trx
    .insertInto('explanation')
    .values({
      ...{ user_id: userId, id, kind, attempt_id: attemptId, review_id: reviewId, stream_id: streamId },
      ...{ question_version_id: questionVersionId, key_version_id: keyVersionId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface WrittenExplanation {
  words: WhyNotDraft | ExplainDraft;
  way: AiWay;
  aiCallId: string | null;
}

export async function storeExplanation(
  trx: Trx,
  { userId, explanationId }: ExplanationKey,
  { words, way, aiCallId }: WrittenExplanation,
): Promise<void> {
  await trx
    .updateTable('explanation')
    .set({
      ...{ words: JSON.stringify(words), way: JSON.stringify(way), ai_call_id: aiCallId },
      ready_at: sql<Date>`now()`,
    })
    .where('user_id', '=', userId)
    .where('id', '=', explanationId)
    .execute();
}

/** A person asked for another try. */
export async function raiseRetryCount(trx: Trx, { userId, explanationId }: ExplanationKey): Promise<void> {
  await trx
    .updateTable('explanation')
    .set((explanation) => ({ retry_count: explanation('retry_count', '+', 1) }))
    .where('user_id', '=', userId)
    .where('id', '=', explanationId)
    .execute();
}

/** The student's own exam whose keys wait for the close of the quiz. */
export async function isReviewHeldBack(
  db: DbOrTrx,
  { userId, attemptId }: { userId: string; attemptId: string },
): Promise<boolean> {
  const { rows: found } = await sql`
    select from attempt join quiz on quiz.id = attempt.quiz_id
    join quiz_version today on today.quiz_id = quiz.id and today.version = quiz.current_version
    where attempt.user_id = ${userId} and attempt.id = ${attemptId} and attempt.mode = 'exam'
      and today.review = 'after-close' and today.closes_at > now()`.execute(db);
  return found.length > 0;
}
