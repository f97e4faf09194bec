import type { Question, QuestionResponse } from './question.ts';
import type { ScoredResponse } from './scored-response.ts';

/**
 * Scores an answer; null is no answer. Throws `InvalidResponseError` when the kind differs from the question's or an
 * option, prompt or choice does not exist in it.
 */
export function scoreResponse(_question: Question, _response: QuestionResponse | null): ScoredResponse {
  throw new Error('scoreResponse follows.');
}
