import type { QuestionResult } from './question-result.ts';

export const timeEfficiencies = ['fast', 'average', 'slow'] as const;
export type TimeEfficiency = (typeof timeEfficiencies)[number];

/** Assumed for a question that nobody has finished yet. */
export const defaultExpectedMs = 90_000;

/** Time spent over time expected as a word: below 0.75 fast, above 1.25 slow (inventory A.5.2). */
export function timeEfficiencyOf(ratio: number): TimeEfficiency {
  if (ratio < 0.75) return 'fast';
  return ratio > 1.25 ? 'slow' : 'average';
}

/**
 * Time spent over time expected, two decimals. Only answered questions with a known time count: skipping is not being
 * fast. null when there are none.
 */
export function timeRatioOf(results: readonly QuestionResult[]): number | null {
  const timed = results.filter((result) => result.outcome !== 'unanswered' && result.timeSpentMs > 0);
  const spent = timed.reduce((sum, result) => sum + result.timeSpentMs, 0);
  const expected = timed.reduce((sum, result) => sum + expectedMsOf(result), 0);
  return expected === 0 ? null : Math.round((spent / expected) * 100) / 100;
}

/** The time a question is expected to take, in milliseconds. */
export function expectedMsOf({ expectedMs }: Pick<QuestionResult, 'expectedMs'>): number {
  return expectedMs !== null && expectedMs > 0 ? expectedMs : defaultExpectedMs;
}
