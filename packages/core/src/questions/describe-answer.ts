import type { Question, QuestionResponse } from './question.ts';

/** The few words that a described answer needs; the texts of options stay in the language of the content. */
export interface AnswerWords {
  true: string;
  false: string;
  /** Between the ends of a range: "1 to 2". */
  to: string;
}

export const englishAnswerWords: AnswerWords = { true: 'True', false: 'False', to: 'to' };

/**
 * The answer in words, one entry for each chosen option, typed text or pair ("prompt → choice"), in the question's
 * order; empty when nothing was answered. Options that no longer exist are left out.
 */
export function describeResponse(
  _question: Question,
  _response: QuestionResponse | null,
  _words: AnswerWords = englishAnswerWords,
): string[] {
  throw new Error('describeResponse follows.');
}

/** The right answer in words, as `describeResponse`; for numeric and short answer all that give full credit. */
export function describeKey(_question: Question, _words: AnswerWords = englishAnswerWords): string[] {
  throw new Error('describeKey follows.');
}
