import { type AnswerWords, englishAnswerWords } from './answer-words.ts';
import { definitionOf, type Question, type QuestionResponse } from './kind-definitions.ts';

/**
 * The answer in words, one entry for each chosen option, typed text or pair ("prompt → choice"), in the question's
 * order; empty when nothing was answered. Options that do not exist, or an answer of another kind, are left out.
 */
export function describeResponse(
  question: Question,
  response: QuestionResponse | null,
  words: AnswerWords = englishAnswerWords,
): string[] {
  if (response?.kind !== question.kind) return [];
  return definitionOf(question.kind).describeResponse(question, response, words);
}

/** The right answer in words, as `describeResponse`; for numeric and short answer all that give full credit. */
export function describeKey(question: Question, words: AnswerWords = englishAnswerWords): string[] {
  return definitionOf(question.kind).describeKey(question, words);
}
