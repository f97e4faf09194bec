import { type Credit, fullCredit, noCredit } from '../points/credit.ts';
import { isAnswered } from './is-answered.ts';
import type { Question, QuestionResponse } from './question.ts';
import { creditOfChoice } from './score-choice.ts';
import { creditOfMatching } from './score-matching.ts';
import { fittingNumericAnswer } from './score-numeric.ts';
import { fittingText } from './score-short-answer.ts';
import { type Fit, InvalidResponseError, type ScoredResponse } from './scored-response.ts';

/**
 * Scores an answer; null is no answer. Throws `InvalidResponseError` when the kind differs from the question's or an
 * option, prompt or choice does not exist in it.
 */
export function scoreResponse(question: Question, response: QuestionResponse | null): ScoredResponse {
  if (response !== null && response.kind !== question.kind) {
    throw new InvalidResponseError(
      `This is a ${question.kind} question; a ${response.kind} answer does not fit it.`,
    );
  }
  if (!isAnswered(response)) return { credit: noCredit, outcome: 'unanswered' };
  const { credit, matched } = fitOf(question, response);
  return { credit, outcome: outcomeOf(credit), ...(matched && { matched }) };
}

function outcomeOf(credit: Credit): ScoredResponse['outcome'] {
  if (credit === fullCredit) return 'right';
  return credit === noCredit ? 'wrong' : 'partial';
}

function fitOf(question: Question, response: QuestionResponse): Fit {
  if (question.kind === 'numeric' && response.kind === 'numeric') {
    return fittingNumericAnswer(question, response.text);
  }
  if (question.kind === 'short-answer' && response.kind === 'short-answer') {
    return fittingText(question, response.text);
  }
  if (question.kind === 'true-false' && response.kind === 'true-false') {
    return { credit: response.value === question.isTrue ? fullCredit : noCredit };
  }
  if (question.kind === 'matching' && response.kind === 'matching') {
    return creditOfMatching(question, response.pairs);
  }
  if (question.kind === 'single-choice' && response.kind === 'single-choice') {
    return { credit: creditOfChoice(question, [response.optionId]) };
  }
  if (question.kind === 'multi-select' && response.kind === 'multi-select') {
    return { credit: creditOfChoice(question, response.optionIds) };
  }
  throw new InvalidResponseError(`A ${response.kind} answer does not fit a ${question.kind} question.`);
}
