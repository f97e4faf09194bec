import { buildScoreCard, type Points, pointsForCredit, type ScoreCard } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { invariant } from '@debrief/platform';
import { scoreCorrected } from './regrade/score-corrected.ts';
import { listScoringRows, type ResultRow, type ScoringRow } from './result-queries.ts';
import type { SubmittedAttempt } from './submit-queries.ts';
import { type WrittenAlong, writeScore } from './write-score-queries.ts';

/** Scores a submitted attempt from its log and writes what comes of it; run again it writes the same. */
export async function scoreAttempt(
  trx: Trx,
  attempt: SubmittedAttempt,
  acceptLateOf: ReadonlySet<string> = new Set(),
  along?: WrittenAlong,
): Promise<ScoreCard> {
  const rows = await listScoringRows(trx, attempt);
  invariant(rows.length === attempt.paper.questions.length, 'every question of a paper is in the bank');
  const points = new Map(
    attempt.paper.questions.map((question) => [question.questionVersionId, question.points]),
  );
  const results = rows.map((row) => {
    const isLateAccepted = row.hasLate && (row.isLateAccepted || acceptLateOf.has(row.questionVersionId));
    return toResult(row, points.get(row.questionVersionId) ?? '0', isLateAccepted);
  });
  const counting = results.filter((result) => !result.isDropped);
  const card = buildScoreCard({ ...attempt, results: counting });
  await writeScore(trx, attempt, { card, results, along });
  return card;
}

function toResult(row: ScoringRow, paperPoints: Points, isLateAccepted: boolean): ResultRow {
  const { question, response, hasLate: _, lateResponse, mark: _mark, ...facts } = row;
  const { credit, outcome } = scoreCorrected(row, isLateAccepted ? lateResponse : response);
  const isDropped = row.correctionAction === 'drop';
  const maxPoints = isDropped ? '0' : paperPoints;
  const points = pointsForCredit(credit, maxPoints);
  return { ...facts, isLateAccepted, isDropped, credit, outcome, maxPoints, points };
}
