import { type Credit, toCredit } from '../points/credit.ts';
import { Decimal } from '../points/decimal.ts';
import { blank, type QuestionProblem, unless } from './question-problem.ts';
import type { QuestionText } from './question-text.ts';

/**
 * The credit that is left after the first `takenCount` hints of the ladder: each takes its share of the question's
 * whole credit, and never below none.
 */
export function applyHints(
  credit: Credit,
  { hints = [] }: Pick<QuestionText, 'hints'>,
  takenCount: number,
): Credit {
  const cost = hints
    .slice(0, Math.max(0, takenCount))
    .reduce((sum, hint) => sum.plus(hint.costPercent), new Decimal(0));
  return cost.lte(0) ? credit : toCredit(new Decimal(credit).minus(cost.div(100)));
}

/** Texts that are there, costs from 0 to 100 that add up to at most 100. */
export function validateHints({ hints = [] }: Pick<QuestionText, 'hints'>): QuestionProblem[] {
  const total = hints.reduce((sum, hint) => sum + hint.costPercent, 0);
  return [
    ...hints.flatMap(({ text, costPercent }, index) => [
      ...blank(`hints[${index}].text`, text),
      ...unless(
        costPercent >= 0 && costPercent <= 100,
        `hints[${index}].costPercent`,
        `must be between 0 and 100; it is ${costPercent}`,
      ),
    ]),
    ...unless(total <= 100, 'hints', `together they cost more than the question earns: ${total} %`),
  ];
}
