import type { ScoreCard } from '@debrief/core';
import { sql, type Trx } from '@debrief/db';

/** How a question, and the attempt it is in, was scored at one time. */
export interface ScoredState {
  outcome: string;
  points: string;
  maxPoints: string;
  card: ScoreCard;
}

export interface ScoredResult extends ScoredState {
  correctionId: string | null;
}

export async function findScoredResult(
  trx: Trx,
  { userId, attemptId, questionVersionId }: { userId: string; attemptId: string; questionVersionId: string },
): Promise<ScoredResult | undefined> {
  const { rows } = await sql<ScoredResult>`
    select result.correction_id as "correctionId", result.outcome, trim_scale(result.points)::text as points,
      trim_scale(result.max_points)::text as "maxPoints", attempt.score_card as card
    from attempt_result result join attempt on attempt.user_id = result.user_id and attempt.id = result.attempt_id
    where result.user_id = ${userId} and result.attempt_id = ${attemptId}
      and result.question_version_id = ${questionVersionId}`.execute(trx);
  return rows[0];
}

interface Kept {
  userId: string;
  attemptId: string;
  correctionId: string;
}

/** What it was before stays what it was when the correction first came. */
export async function keepChange(
  trx: Trx,
  kept: Kept & { questionVersionId: string; before: ScoredState; after: ScoredState },
): Promise<void> {
  const after = JSON.stringify(kept.after);
  await trx
    .insertInto('attempt_correction')
    .values({
      user_id: kept.userId,
      attempt_id: kept.attemptId,
      correction_id: kept.correctionId,
      question_version_id: kept.questionVersionId,
      before: JSON.stringify(kept.before),
      after,
    })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'attempt_id', 'correction_id']).doUpdateSet({ after }),
    )
    .execute();
}

/** What the attempt was before the correction that is undone now; undefined when it was never scored without it. */
export async function markChangeUndone(trx: Trx, kept: Kept): Promise<ScoredState | undefined> {
  const row = await trx
    .updateTable('attempt_correction')
    .set({ undone_at: sql<Date>`now()` })
    .where('user_id', '=', kept.userId)
    .where('attempt_id', '=', kept.attemptId)
    .where('correction_id', '=', kept.correctionId)
    .returning('before')
    .executeTakeFirst();
  return row?.before as ScoredState | undefined;
}

/** The card as it was, with what was known of the questions then. */
export async function restoreCard(
  trx: Trx,
  { userId, attemptId }: { userId: string; attemptId: string },
  card: ScoreCard,
): Promise<void> {
  await trx
    .updateTable('attempt')
    .set({ score_card: JSON.stringify(card) })
    .where('user_id', '=', userId)
    .where('id', '=', attemptId)
    .execute();
}

export interface NextAttempt {
  id: string;
  card: ScoreCard;
  previousScorePercent: number;
}

/** The attempt at the same quiz that is compared with this one. */
export async function findNextAttempt(
  trx: Trx,
  { userId, attemptId }: { userId: string; attemptId: string },
): Promise<NextAttempt | undefined> {
  const { rows } = await sql<NextAttempt>`
    select later.id, later.score_card as card, one.score_percent::float8 as "previousScorePercent"
    from attempt one join attempt later on later.user_id = one.user_id and later.quiz_id = one.quiz_id
      and later.status = 'submitted' and later.retake_of is null and later.submitted_at > one.submitted_at
    where one.user_id = ${userId} and one.id = ${attemptId} and one.retake_of is null
    order by later.submitted_at limit 1 for update of later`.execute(trx);
  return rows[0];
}
