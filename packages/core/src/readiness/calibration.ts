/** Nothing is said of fewer people than this. */
export const fewestPeople = 10;

/** One prediction and what came true. */
export interface ForecastOutcome {
  /** 0..1, of the last prediction before the exam. */
  chance: number;
  hasPassed: boolean;
}

/** Of the people who were given a chance from `from` to `to` (0..1): what they were told, and how many passed. */
export interface ForecastBin {
  from: number;
  to: number;
  /** Null in all three: fewer than ten people. */
  personCount: number | null;
  meanChance: number | null;
  passedRatio: number | null;
}

const binCount = 10;

/**
 * Predictions held against what came true, by tenths (a reliability diagram: DeGroot & Fienberg, The Statistician 1983).
 *
 * A tenth takes in its people by complete tens, in the order given (that in which they told): who comes to it changes
 * nothing until nine others have, so that what is shown before and after does not tell how one person's exam went.
 * Figures are rounded to whole per cent.
 */
export function calibrate(outcomes: readonly ForecastOutcome[]): ForecastBin[] {
  return Array.from({ length: binCount }, (_, index) => {
    const inside = outcomes.filter(
      ({ chance }) => Math.min(binCount - 1, Math.floor(chance * binCount)) === index,
    );
    const shown = inside.slice(0, inside.length - (inside.length % fewestPeople));
    return { from: index / binCount, to: (index + 1) / binCount, ...summarise(shown) };
  });
}

function summarise(outcomes: readonly ForecastOutcome[]) {
  if (outcomes.length === 0) return { personCount: null, meanChance: null, passedRatio: null };
  const count = outcomes.length;
  const meanChance = outcomes.reduce((sum, { chance }) => sum + chance, 0) / count;
  const passedRatio = outcomes.filter(({ hasPassed }) => hasPassed).length / count;
  return {
    personCount: count,
    meanChance: toWholePercent(meanChance),
    passedRatio: toWholePercent(passedRatio),
  };
}

function toWholePercent(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
