import { Decimal } from '../../points/decimal.ts';
import type { AnswerWords } from '../answer-words.ts';
import type { NumericTarget } from './number-question.ts';

/** Those that earn the most. */
export function bestAnswers<T extends { creditPercent: number }>(answers: readonly T[]): T[] {
  const most = Math.max(...answers.map((answer) => answer.creditPercent));
  return answers.filter((answer) => answer.creditPercent === most);
}

/** "3.2 ± 0.05", "200 ± 5 %", "1 to 2" */
export function describeTarget(target: NumericTarget, words: AnswerWords): string {
  if (target.type === 'range') return `${target.min} ${words.to} ${target.max}`;
  if (target.type === 'significant-figures') return target.value;
  const tolerance = new Decimal(target.tolerance);
  if (tolerance.eq(0)) return target.value;
  if (target.toleranceType === 'relative') return `${target.value} ± ${tolerance.times(100).toString()} %`;
  return `${target.value} ± ${target.tolerance}`;
}

export function withUnit(text: string, unit: string | undefined): string {
  return unit ? `${text} ${unit}` : text;
}
