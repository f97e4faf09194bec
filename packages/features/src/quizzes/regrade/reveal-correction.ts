import type { Reveal } from '@debrief/contracts';
import { type PaperQuestion, pointsForCredit, type Question, revealQuestion } from '@debrief/core';
import type { AnswerRow } from '../answer-queries.ts';
import type { StoredResult } from '../attempt-view-queries.ts';
import { scoreCorrected } from './score-corrected.ts';

interface Given {
  answer: AnswerRow;
  frozen: PaperQuestion;
}

type Corrected = StoredResult & { correction: NonNullable<StoredResult['correction']> };

/** What was corrected, and how the question was before: by its own key, which stays readable. */
export function revealCorrection(
  question: Question,
  { correction, isLateAccepted, marking }: Corrected,
  { answer, frozen }: Given,
): NonNullable<Reveal['correction']> {
  const response = isLateAccepted ? answer.lateResponse : answer.response;
  const uncorrected = { question, correctionAction: null, correctedQuestion: null };
  const { hintsTaken } = answer;
  const { credit, outcome } = scoreCorrected({ ...uncorrected, hintsTaken, mark: marking?.mark }, response);
  const { action, at, note } = correction;
  const points = pointsForCredit(credit, frozen.points);
  return {
    ...{ action, note, at: new Date(at).toISOString() },
    before: { key: revealQuestion(question), outcome, points, maxPoints: frozen.points },
  };
}
