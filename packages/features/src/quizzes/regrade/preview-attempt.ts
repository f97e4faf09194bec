import type { Correction } from '@debrief/contracts';
import { percentOf, pointsForCredit, scoreSections, sumPoints, weightedPercent } from '@debrief/core';
import type { HeldAttempt, HeldResult } from './preview-queries.ts';
import { offersAnswer, scoreCorrected } from './score-corrected.ts';

export interface PreviewedAttempt {
  after: number;
  passedAfter: boolean | null;
  /** The new version does not offer what was answered. */
  isIncompatible: boolean;
}

/** What a correction would make of an attempt, by the rules that score it. */
export function previewAttempt(
  attempt: HeldAttempt,
  results: readonly HeldResult[],
  correction: Correction,
): PreviewedAttempt {
  const others = results.filter((result) => result.questionVersionId !== attempt.questionVersionId);
  const counting = [...others, ...correctedResult(attempt, correction)].filter(
    (result) => result.outcome !== 'unmarked',
  );
  const sections = attempt.paper.sections ? scoreSections(attempt.paper, counting) : [];
  const after =
    weightedPercent(sections) ??
    percentOf(
      sumPoints(counting.map((result) => result.points)),
      sumPoints(counting.map((result) => result.maxPoints)),
    );
  const { passPercent } = attempt;
  return {
    after,
    passedAfter: passPercent === null ? null : after >= passPercent,
    isIncompatible: correction.action === 'new-key' && !offersAnswer(correction.question, attempt.response),
  };
}

/** Nothing when the question is dropped. */
function correctedResult(attempt: HeldAttempt, correction: Correction): HeldResult[] {
  if (correction.action === 'drop') return [];
  const { question, response, hintsTaken, attemptId, questionVersionId, paperPoints } = attempt;
  const correctedQuestion = correction.action === 'new-key' ? correction.question : null;
  const row = { question, correctedQuestion, correctionAction: correction.action, hintsTaken };
  const { credit, outcome } = scoreCorrected(row, response);
  const points = pointsForCredit(credit, paperPoints);
  return [{ attemptId, questionVersionId, outcome, points, maxPoints: paperPoints }];
}
