import type { Question, QuestionResponse } from '../questions/question.ts';
import { scoreResponse } from '../questions/score-response.ts';
import { InvalidResponseError, type ScoredResponse } from '../questions/scored-response.ts';

/** What an answer is worth; undefined when it names what the question, corrected since, does not have any more. */
export function scoreFitting(
  question: Question,
  response: QuestionResponse | null,
): ScoredResponse | undefined {
  try {
    return scoreResponse(question, response);
  } catch (error) {
    if (error instanceof InvalidResponseError) return undefined;
    throw error;
  }
}
