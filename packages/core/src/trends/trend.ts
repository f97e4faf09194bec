import { fitLine } from './least-squares.ts';

export const trendDirections = ['improving', 'declining', 'steady', 'unknown'] as const;
export type TrendDirection = (typeof trendDirections)[number];

/** Where a series of scores is going. */
export interface Trend {
  /** unknown with fewer than two scores. */
  direction: TrendDirection;
  /** Last minus first in percentage points, one decimal; null with fewer than two scores. */
  improvement: number | null;
  /** Points per attempt by least squares, two decimals; null with fewer than two scores. */
  slope: number | null;
}

/** With three scores or more, a slope beyond this many points per attempt is a trend. */
export const trendSlope = 2;
/** With two scores, a change of at least this many points is one. */
export const trendChange = 5;

/**
 * The trend of scores in per cent, oldest first (inventory A.5.3). With three scores or more the last must also lie on
 * the trend's side of the first, so that nothing is shown as going up by a negative number.
 */
export function trendOf(scores: readonly number[]): Trend {
  const line = fitLine(scores.map((y, x) => ({ x, y })));
  const [first, last] = [scores[0], scores.at(-1)];
  if (line === null || first === undefined || last === undefined) {
    return { direction: 'unknown', improvement: null, slope: null };
  }
  const improvement = changeBetween(first, last);
  const slope = Math.round(line.slope * 100) / 100;
  return { direction: directionOf(scores.length, slope, improvement), improvement, slope };
}

/** Percentage points from one score to a later one, one decimal. */
export function changeBetween(before: number, after: number): number {
  return Math.round((after - before) * 10) / 10;
}

function directionOf(count: number, slope: number, improvement: number): TrendDirection {
  const isUp = count > 2 ? slope > trendSlope && improvement > 0 : improvement >= trendChange;
  const isDown = count > 2 ? slope < -trendSlope && improvement < 0 : improvement <= -trendChange;
  if (isUp) return 'improving';
  return isDown ? 'declining' : 'steady';
}
