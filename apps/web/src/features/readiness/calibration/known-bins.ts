import type { ForecastBin } from '@debrief/core';

export interface KnownBin {
  from: number;
  to: number;
  personCount: number;
  meanChance: number;
  passedRatio: number;
}

/** Those of which something may be said. */
export function knownBins(bins: readonly ForecastBin[]): KnownBin[] {
  return bins.flatMap(({ personCount, meanChance, passedRatio, ...range }) =>
    personCount === null || meanChance === null || passedRatio === null
      ? []
      : [{ ...range, personCount, meanChance, passedRatio }],
  );
}

/** How far chances and what came true lay apart, over all people, 0..1. */
export function meanDifference(bins: readonly ForecastBin[]): number {
  const known = knownBins(bins);
  const count = known.reduce((sum, bin) => sum + bin.personCount, 0);
  const apart = known.reduce(
    (sum, bin) => sum + bin.personCount * Math.abs(bin.meanChance - bin.passedRatio),
    0,
  );
  return count === 0 ? 0 : apart / count;
}
