import { type Credit, fullCredit, noCredit } from '../points/credit.ts';
import { applyHints } from './hints.ts';
import { isAnswered } from './is-answered.ts';
import { definitionOf, type Question, type QuestionResponse } from './kind-definitions.ts';
import { InvalidResponseError, type ScoredResponse } from './scored-response.ts';

/**
 * Scores an answer; null is no answer. Hints that were taken cost what the question says. Throws `InvalidResponseError`
 * when the kind differs from the question's or an option, prompt or choice does not exist in it.
 */
export function scoreResponse(
  question: Question,
  response: QuestionResponse | null,
  hintsTaken = 0,
): ScoredResponse {
  if (response !== null && response.kind !== question.kind) {
    throw new InvalidResponseError(
      `This is a ${question.kind} question; a ${response.kind} answer does not fit it.`,
    );
  }
  if (!isAnswered(response)) return { credit: noCredit, outcome: 'unanswered' };
  const { outcome, ...fit } = definitionOf(question.kind).score(question, response);
  const credit = applyHints(fit.credit, question, hintsTaken);
  return { ...fit, credit, outcome: outcome ?? outcomeOfCredit(credit) };
}

/** The word for a credit that was earned. */
export function outcomeOfCredit(credit: Credit): 'right' | 'partial' | 'wrong' {
  if (credit === fullCredit) return 'right';
  return credit === noCredit ? 'wrong' : 'partial';
}
