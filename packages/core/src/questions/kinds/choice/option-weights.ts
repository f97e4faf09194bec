import { Decimal, type DecimalNumber } from '../../../points/decimal.ts';
import type { ChoiceQuestion } from './question.ts';

/** The most weight an answer can collect, in per cent: the best option, or all positive ones together. */
export function bestWeightOf({ kind, options }: ChoiceQuestion): DecimalNumber {
  const positive = options
    .map((option) => new Decimal(option.weightPercent ?? 0))
    .filter((each) => each.gt(0));
  if (kind === 'multi-select') return positive.reduce((sum, each) => sum.plus(each), new Decimal(0));
  return positive.reduce((best, each) => (each.gt(best) ? each : best), new Decimal(0));
}

/**
 * The weight that stands for full credit: 100, or what the best answer collects when that is within 1 of 100.
 * Authors write thirds as 33.333, and all three right must be worth exactly 1.
 */
export function fullWeightOf(question: ChoiceQuestion): DecimalNumber {
  const best = bestWeightOf(question);
  return best.minus(100).abs().lte(1) ? best : new Decimal(100);
}
