import {
  type EssayMark,
  fullCredit,
  InvalidMarkError,
  InvalidResponseError,
  isAnswered,
  type Question,
  type QuestionResponse,
  type ScoredResponse,
  scoreMark,
  scoreResponse,
} from '@debrief/core';
import type { CorrectionAction } from './correction-sql.ts';

interface Correctable {
  question: Question;
  correctionAction: CorrectionAction | null;
  correctedQuestion: Question | null;
  hintsTaken?: number;
  /** Of an essay that a tutor has marked. */
  mark?: EssayMark | null;
}

/** What an answer is worth by the correction in force. A dropped question keeps what it was worth, for reading. */
export function scoreCorrected(
  { question, correctionAction, correctedQuestion, hintsTaken, mark }: Correctable,
  response: QuestionResponse | null,
): ScoredResponse {
  if (correctionAction === 'full-credit') return { credit: fullCredit, outcome: 'right' };
  const scoreBy = (by: Question) =>
    by.kind === 'essay' && mark && isAnswered(response)
      ? scoreMark(by, mark, hintsTaken)
      : scoreResponse(by, response, hintsTaken);
  if (!correctedQuestion) return scoreBy(question);
  try {
    return scoreBy(correctedQuestion);
  } catch (error) {
    // An answer that the new version no longer offers is scored by the key it was given under.
    if (error instanceof InvalidResponseError || error instanceof InvalidMarkError) return scoreBy(question);
    throw error;
  }
}

/** False when a version does not offer what was answered to another one. */
export function offersAnswer(question: Question, response: QuestionResponse | null): boolean {
  try {
    scoreResponse(question, response);
    return true;
  } catch (error) {
    if (error instanceof InvalidResponseError) return false;
    throw error;
  }
}
