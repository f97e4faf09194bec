import type { ScoreCard } from '@debrief/core';
import { preparedMark, sql, type Trx } from '@debrief/db';
import type { ResultRow } from './result-queries.ts';
import type { SubmittedAttempt } from './submit-queries.ts';

type Fragment = ReturnType<typeof sql<unknown>>;

/** What else is written with a score, in the same statement. */
export interface WrittenAlong {
  /** Common table expressions. */
  with: Fragment;
  /** Each is selected. */
  select: readonly Fragment[];
}

/**
 * Writes a score card and all results of its attempt, in one statement however many questions there are. Computed
 * again, results take the place of the old ones, but for what was first.
 */
export async function writeScore(
  trx: Trx,
  { userId, id, submittedAt }: SubmittedAttempt,
  { card, results, along }: { card: ScoreCard; results: readonly ResultRow[]; along?: WrittenAlong },
): Promise<void> {
  const rows = JSON.stringify(results.map(toStored));
  await sql`${sql.raw(preparedMark)}
    with result as (
      insert into attempt_result (user_id, attempt_id, question_version_id, question_id, topic_id, credit, points, max_points,
        outcome, time_spent_ms, is_first, is_late_accepted, correction_id, is_dropped, submitted_at)
      select ${userId}::uuid, ${id}::uuid, version_id, question_id, topic_id, credit, points, max_points, outcome, time_spent_ms,
        is_first, is_late_accepted, correction_id, is_dropped, ${submittedAt}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as row (version_id uuid, question_id uuid, topic_id uuid, credit numeric,
        points numeric, max_points numeric, outcome text, time_spent_ms integer, is_first boolean, is_late_accepted boolean,
        correction_id uuid, is_dropped boolean)
      on conflict (user_id, attempt_id, question_version_id) do update set credit = excluded.credit, points = excluded.points,
        max_points = excluded.max_points, outcome = excluded.outcome, is_late_accepted = excluded.is_late_accepted,
        correction_id = excluded.correction_id, is_dropped = excluded.is_dropped
    ), scored as (
      update attempt set points = ${card.points}, max_points = ${card.maxPoints}, score_percent = ${scoreOf(card)},
        duration_ms = ${card.durationMs}, score_card = ${JSON.stringify(card)}::jsonb
      where user_id = ${userId} and id = ${id}
    )${along ? sql`, ${along.with}` : sql``}
    select ${along && along.select.length > 0 ? sql.join(along.select) : sql`true`}`.execute(trx);
}

/** None as long as all of the attempt waits for a tutor. */
function scoreOf({ counts, scorePercent }: ScoreCard): number | null {
  return counts.total === 0 && counts.unmarked > 0 ? null : scorePercent;
}

/** Decimals travel as text: nothing is lost on the way. */
function toStored(result: ResultRow) {
  return {
    version_id: result.questionVersionId,
    question_id: result.questionId,
    topic_id: result.topicId,
    credit: result.credit,
    points: result.points,
    max_points: result.maxPoints,
    outcome: result.outcome,
    time_spent_ms: result.timeSpentMs,
    is_first: result.isFirst,
    is_late_accepted: result.isLateAccepted,
    correction_id: result.correctionId,
    is_dropped: result.isDropped,
  };
}
