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

/** The trend of scores in per cent, oldest first (inventory A.5.3). */
export function trendOf(_scores: readonly number[]): Trend {
  throw new Error('trendOf follows.');
}
