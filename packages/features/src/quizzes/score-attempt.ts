import { buildScoreCard, type Points, pointsForCredit, type ScoreCard, scoreResponse } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { invariant } from '@debrief/platform';
import { listScoringRows, type ResultRow, type ScoringRow, upsertResults } from './result-queries.ts';
import { type SubmittedAttempt, updateScore } from './submit-queries.ts';

/** Scores a submitted attempt from its log and writes what comes of it; run again it writes the same. */
export async function scoreAttempt(
  trx: Trx,
  attempt: SubmittedAttempt,
  acceptLateOf: ReadonlySet<string> = new Set(),
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
  const card = buildScoreCard({ ...attempt, results });
  await upsertResults(trx, attempt, results);
  await updateScore(trx, attempt, card);
  return card;
}

function toResult(row: ScoringRow, maxPoints: Points, isLateAccepted: boolean): ResultRow {
  const { question, response, hasLate: _, lateResponse, ...facts } = row;
  const { credit, outcome } = scoreResponse(question, isLateAccepted ? lateResponse : response);
  return { ...facts, isLateAccepted, credit, outcome, maxPoints, points: pointsForCredit(credit, maxPoints) };
}
