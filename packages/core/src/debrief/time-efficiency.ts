export const timeEfficiencies = ['fast', 'average', 'slow'] as const;
export type TimeEfficiency = (typeof timeEfficiencies)[number];

/** Assumed for a question that nobody has finished yet. */
export const defaultExpectedMs = 90_000;

/** Time spent over time expected as a word: below 0.75 fast, above 1.25 slow (inventory A.5.2). */
export function timeEfficiencyOf(ratio: number): TimeEfficiency {
  if (ratio < 0.75) return 'fast';
  return ratio > 1.25 ? 'slow' : 'average';
}
