import {
  fullCredit,
  InvalidResponseError,
  type Question,
  type QuestionResponse,
  type ScoredResponse,
  scoreResponse,
} from '@debrief/core';
import type { CorrectionAction } from './correction-sql.ts';

interface Correctable {
  question: Question;
  correctionAction: CorrectionAction | null;
  correctedQuestion: Question | null;
}

/** What an answer is worth by the correction in force. A dropped question keeps what it was worth, for reading. */
export function scoreCorrected(
  { question, correctionAction, correctedQuestion }: Correctable,
  response: QuestionResponse | null,
): ScoredResponse {
  if (correctionAction === 'full-credit') return { credit: fullCredit, outcome: 'right' };
  if (!correctedQuestion) return scoreResponse(question, response);
  try {
    return scoreResponse(correctedQuestion, response);
  } catch (error) {
    // An answer that the new version no longer offers is scored by the key it was given under.
    if (error instanceof InvalidResponseError) return scoreResponse(question, response);
    throw error;
  }
}
