import type { ChoiceScoring, Question } from './question.ts';

/** An option, prompt or choice as a learner sees it before the key may be known. */
export interface PublicItem {
  id: string;
  /** Markdown. */
  text: string;
}

/** What of a question may leave the server before its key may: no right answers, no weights, no explanations. */
export type PublicQuestion =
  | { kind: 'single-choice'; stem: string; options: PublicItem[] }
  | { kind: 'multi-select'; stem: string; options: PublicItem[]; scoring: ChoiceScoring }
  | { kind: 'true-false'; stem: string }
  | { kind: 'numeric'; stem: string; unit?: string }
  | { kind: 'short-answer'; stem: string; isCaseSensitive: boolean }
  | { kind: 'matching'; stem: string; prompts: PublicItem[]; choices: PublicItem[] };

/**
 * The question without its key, options (or, for matching, choices) in the order of the paper. The order is required
 * because the authored order of a matching question gives its pairs away. Pass `[]` for kinds without options.
 * Throws a RangeError when the order does not name exactly the options of the question.
 */
export function toPublicQuestion(_question: Question, _optionOrder: readonly string[]): PublicQuestion {
  throw new Error('toPublicQuestion follows.');
}
