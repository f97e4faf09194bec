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
export function toPublicQuestion(question: Question, optionOrder: readonly string[]): PublicQuestion {
  const { kind, stem } = question;
  switch (kind) {
    case 'single-choice':
      return { kind, stem, options: inOrder(question.options, optionOrder) };
    case 'multi-select':
      return { kind, stem, options: inOrder(question.options, optionOrder), scoring: question.scoring };
    case 'true-false':
      return { kind, stem };
    case 'numeric':
      return { kind, stem, ...(question.unit && { unit: question.unit }) };
    case 'short-answer':
      return { kind, stem, isCaseSensitive: question.isCaseSensitive };
    case 'matching':
      return {
        kind,
        stem,
        prompts: question.prompts.map(toItem),
        choices: inOrder(question.choices, optionOrder),
      };
  }
}

function toItem({ id, text }: PublicItem): PublicItem {
  return { id, text };
}

function inOrder(items: readonly PublicItem[], order: readonly string[]): PublicItem[] {
  const byId = new Map(items.map((item) => [item.id, toItem(item)]));
  const ordered = order.flatMap((id) => byId.get(id) ?? []);
  if (
    ordered.length !== items.length ||
    new Set(order).size !== items.length ||
    order.length !== items.length
  ) {
    throw new RangeError('The order of options does not name exactly the options of the question.');
  }
  return ordered;
}
