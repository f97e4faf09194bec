import type { Branded } from '../ids.ts';
import type { Credit } from './credit.ts';
import { Decimal, toStored } from './decimal.ts';

/**
 * What a question is worth or has earned: a decimal string, never negative, with at most five places
 * ("1", "0.5", "2.33333"). Points never pass through floating point.
 */
export type Points = Branded<string, 'Points'>;

/** A text that should have been points. */
export class InvalidPointsError extends Error {
  override name = 'InvalidPointsError';
}

const shape = /^\d{1,12}(\.\d{1,5})?$/;

/** Canonical points: "01.50" becomes "1.5". Throws `InvalidPointsError` on signs, exponents, a sixth place or words. */
export function parsePoints(text: string): Points {
  if (!shape.test(text)) {
    throw new InvalidPointsError(`"${text}" is not a number of points: digits with up to five decimals.`);
  }
  return toStored(new Decimal(text));
}

/** Exact sum of two. */
export function addPoints(a: Points, b: Points): Points {
  return toStored(new Decimal(a).plus(b));
}

/** Exact sum of any number; "0" of none. */
export function sumPoints(all: readonly Points[]): Points {
  return toStored(all.reduce((sum, each) => sum.plus(each), new Decimal(0)));
}

/** What a credit earns of the points of a question, rounded half up to five places. */
export function pointsForCredit(credit: Credit, maxPoints: Points): Points {
  return toStored(new Decimal(maxPoints).times(credit));
}

/** -1, 0 or 1; "1.0" and "1" are equal. */
export function comparePoints(a: Points, b: Points): -1 | 0 | 1 {
  return new Decimal(a).cmp(b);
}

/**
 * Share of the points in per cent, 0..100 with one decimal, rounded half up; 0 when nothing could be earned.
 * Every decision on a score (passed, sentiment, strong) is taken on this figure, so that what is shown is what counts.
 */
export function percentOf(points: Points, maxPoints: Points): number {
  const max = new Decimal(maxPoints);
  if (max.eq(0)) return 0;
  return new Decimal(points).times(100).div(max).round(1, Decimal.roundHalfUp).toNumber();
}
