import type { Reveal } from '@debrief/contracts';
import {
  type Points,
  pointsForCredit,
  type Question,
  type QuestionResponse,
  revealQuestion,
  scoreResponse,
} from '@debrief/core';

interface Given {
  response: QuestionResponse | null;
  hintsTaken: number;
}

/** The key and what this answer earned: for a question that is closed. */
export function revealAnswer(question: Question, { response, hintsTaken }: Given, maxPoints: Points): Reveal {
  const { outcome, credit } = scoreResponse(question, response, hintsTaken);
  return {
    ...{ key: revealQuestion(question), outcome, points: pointsForCredit(credit, maxPoints) },
    ...factsOf(question, response),
  };
}

/** What the scoring had to say beside the credit. */
export function factsOf(
  question: Question,
  response: QuestionResponse | null,
): Pick<Reveal, 'remark' | 'rightGapIds'> {
  const { remark, matched } = scoreResponse(question, response);
  return { ...(remark && { remark }), ...(matched?.gapIds && { rightGapIds: matched.gapIds }) };
}
