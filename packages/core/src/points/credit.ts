import type { Branded } from '../ids.ts';
import { Decimal, type DecimalNumber, toStored } from './decimal.ts';

/** Share of a question that an answer earns: a decimal string in "0".."1" with at most five places. */
export type Credit = Branded<string, 'Credit'>;

export const noCredit: Credit = '0';
export const fullCredit: Credit = '1';

/** Any number held to 0..1 and rounded half up to five places. */
export function toCredit(value: DecimalNumber): Credit {
  if (value.lte(0)) return noCredit;
  if (value.gte(1)) return fullCredit;
  return toStored(value);
}

/** `part` of `whole` as a credit: 1 of 3 is "0.33333", 3 of 3 is "1". Nothing of nothing is "0". */
export function creditOfRatio(part: number, whole: number): Credit {
  return whole === 0 ? noCredit : toCredit(new Decimal(part).div(whole));
}

/** 0..100 per cent as a credit; more and less are held to the ends. */
export function creditOfPercent(percent: number): Credit {
  return toCredit(new Decimal(percent).div(100));
}

/** Mean of credits as a plain number 0..1, for statistics only; 0 of none. */
export function meanCredit(credits: readonly Credit[]): number {
  if (credits.length === 0) return 0;
  const sum = credits.reduce((total, each) => total.plus(each), new Decimal(0));
  return sum.div(credits.length).toNumber();
}
