import { creditOfPercent, noCredit } from '../points/credit.ts';
import type { ShortAnswerQuestion } from './question.ts';
import type { Fit } from './scored-response.ts';

/** The first accepted text that equals what was typed decides. An asterisk is a plain character. */
export function fittingText(question: ShortAnswerQuestion, typed: string): Fit {
  const wanted = comparableText(typed, question.isCaseSensitive);
  const answerIndex = question.answers.findIndex(
    ({ text }) => comparableText(text, question.isCaseSensitive) === wanted,
  );
  const answer = question.answers[answerIndex];
  if (!answer) return { credit: noCredit };
  return { credit: creditOfPercent(answer.creditPercent), matched: { answerIndex } };
}

/**
 * The form in which texts are compared: Unicode NFC, trimmed, white space collapsed, typographic quotes made straight
 * (phones type ’ for '), and case folded unless it counts.
 */
export function comparableText(text: string, isCaseSensitive: boolean): string {
  const plain = text
    .normalize('NFC')
    .replace(/[‘’ʼ′]/gu, "'")
    .replace(/[“”„″]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
  // Up, then down, folds what lower case alone leaves apart: ß and SS, σ and ς.
  return isCaseSensitive ? plain : plain.toUpperCase().toLowerCase().normalize('NFC');
}
