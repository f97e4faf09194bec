import { definitionOf, type KindPublicQuestion, type Question } from './kind-definitions.ts';
import type { PublicHint } from './question-text.ts';

export type { PublicItem } from './question-text.ts';

/** What of a question may leave the server before its key may: no right answers, no weights, no explanations. */
export type PublicQuestion = KindPublicQuestion & {
  /** What each hint of the ladder costs; their texts come one by one when they are taken. */
  hints?: PublicHint[];
};

/**
 * The question without its key, options (or, for matching, choices) in the order of the paper. The order is required
 * because the authored order of a matching question gives its pairs away. Pass `[]` for kinds without options.
 * Throws a RangeError when the order does not name exactly the options of the question.
 */
export function toPublicQuestion(question: Question, optionOrder: readonly string[]): PublicQuestion {
  const shown = definitionOf(question.kind).show(question, optionOrder);
  if (!question.hints?.length) return shown;
  return { ...shown, hints: question.hints.map(({ costPercent }) => ({ costPercent })) };
}
