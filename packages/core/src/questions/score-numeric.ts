import { creditOfPercent, noCredit } from '../points/credit.ts';
import { Decimal, type DecimalNumber } from '../points/decimal.ts';
import type { NumericQuestion, NumericTarget } from './question.ts';
import { readNumber } from './read-number.ts';
import type { Fit } from './scored-response.ts';

/**
 * The first answer that what was typed fits decides, tolerances and ends included. A text that is no number, or has
 * something other than the question's unit behind it, fits none.
 */
export function fittingNumericAnswer(question: NumericQuestion, text: string): Fit {
  const values = valuesIn(text, question.unit);
  const answerIndex = question.answers.findIndex(({ target }) => values.some((value) => hits(target, value)));
  const answer = question.answers[answerIndex];
  if (!answer) return { credit: noCredit };
  return { credit: creditOfPercent(answer.creditPercent), matched: { answerIndex } };
}

function hits(target: NumericTarget, value: DecimalNumber): boolean {
  if (target.type === 'range')
    return value.gte(new Decimal(target.min)) && value.lte(new Decimal(target.max));
  return value.minus(target.value).abs().lte(new Decimal(target.tolerance));
}

function valuesIn(text: string, unit: string | undefined): DecimalNumber[] {
  const typed = readNumber(text) ?? readNumber(withoutUnitInFront(text, unit));
  if (!typed) return [];
  const isPlain = typed.rest === '' || (unit !== undefined && sameUnit(typed.rest, unit));
  return isPlain ? typed.values : [];
}

/** Case tells units apart (mW and MW); the two signs for micro, raised digits and inner spaces do not. */
function sameUnit(a: string, b: string): boolean {
  const plain = (unit: string) => unit.normalize('NFKC').replace(/\s/gu, '');
  return plain(a) === plain(b);
}

/** "$ 5" for people who write the currency first. */
function withoutUnitInFront(text: string, unit: string | undefined): string {
  const typed = text.trim();
  return unit && typed.startsWith(unit.trim()) ? typed.slice(unit.trim().length) : '';
}
