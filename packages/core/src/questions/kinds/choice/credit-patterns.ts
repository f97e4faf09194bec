import type { Credit } from '../../../points/credit.ts';
import { Decimal } from '../../../points/decimal.ts';
import type { ChoiceQuestion } from './question.ts';
import { creditOfChoice } from './score.ts';

/** Above this many options there are too many patterns to read. */
export const mostOptionsForPatterns = 10;

export interface CreditPattern {
  /** In the question's order. */
  optionIds: string[];
  credit: Credit;
}

/**
 * What every possible answer would earn, most credit first, then those with fewer options: for the author's preview.
 * Null above `mostOptionsForPatterns` options. The question must be sound.
 */
export function listCreditPatterns(question: ChoiceQuestion): CreditPattern[] | null {
  if (question.options.length > mostOptionsForPatterns) return null;
  const patterns = answersOf(question).map((optionIds) => ({
    optionIds,
    credit: creditOfChoice(question, optionIds),
  }));
  return patterns.sort(
    (a, b) => new Decimal(b.credit).cmp(a.credit) || a.optionIds.length - b.optionIds.length,
  );
}

function answersOf({ kind, options }: ChoiceQuestion): string[][] {
  const ids = options.map((option) => option.id);
  if (kind === 'single-choice') return ids.map((id) => [id]);
  const count = 2 ** ids.length - 1;
  return Array.from({ length: count }, (_, index) => ids.filter((_id, place) => ((index + 1) >> place) & 1));
}
