/** A chance that was told, 0..1, and what came. */
export interface ToldChance {
  chance: number;
  hasPassed: boolean;
}

export interface ChanceBin {
  /** Chances from this one on, 0..1. */
  from: number;
  to: number;
  count: number;
  /** Mean chance told and share that passed; null without any. */
  told: number | null;
  passed: number | null;
}

export interface ChanceFigures {
  count: number;
  passedCount: number;
  /** Right when passing is expected from a chance of one half on; of passing. */
  accuracy: number;
  f1: number;
  /** Chance that somebody who passed was given more than somebody who did not; null when all ended alike. */
  auc: number | null;
  /** Mean squared error of the chance (G. W. Brier, Monthly Weather Review 1950). */
  brier: number;
  /** Mean distance of told and seen over ten bins, by their counts. */
  calibrationError: number;
  bins: ChanceBin[];
}

const binCount = 10;

/** How good chances were. Throws a RangeError without any. */
export function measureChances(told: readonly ToldChance[]): ChanceFigures {
  if (told.length === 0) throw new RangeError('There is nothing to measure.');
  const count = told.length;
  const passedCount = told.filter((each) => each.hasPassed).length;
  const expected = told.filter((each) => each.chance >= 0.5);
  const hits = expected.filter((each) => each.hasPassed).length;
  const bins = binsOf(told);
  return {
    count,
    passedCount,
    accuracy: (hits + (count - expected.length - (passedCount - hits))) / count,
    f1: hits === 0 ? 0 : (2 * hits) / (expected.length + passedCount),
    auc: areaUnderCurve(told),
    brier: told.reduce((sum, each) => sum + (each.chance - Number(each.hasPassed)) ** 2, 0) / count,
    calibrationError: bins.reduce(
      (sum, bin) => sum + (bin.count / count) * Math.abs((bin.told ?? 0) - (bin.passed ?? 0)),
      0,
    ),
    bins,
  };
}

function binsOf(told: readonly ToldChance[]): ChanceBin[] {
  return Array.from({ length: binCount }, (_, index) => {
    const own = told.filter(({ chance }) => Math.min(binCount - 1, Math.floor(chance * binCount)) === index);
    const share = (of: (each: ToldChance) => number) =>
      own.length === 0 ? null : own.reduce((sum, each) => sum + of(each), 0) / own.length;
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      count: own.length,
      told: share((each) => each.chance),
      passed: share((each) => Number(each.hasPassed)),
    };
  });
}

/** By ranks (Mann and Whitney); those with the same chance share theirs. */
function areaUnderCurve(told: readonly ToldChance[]): number | null {
  const sorted = [...told].sort((one, other) => one.chance - other.chance);
  const passedCount = sorted.filter((each) => each.hasPassed).length;
  const pairs = passedCount * (sorted.length - passedCount);
  if (pairs === 0) return null;
  let ranks = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.chance === sorted[start]?.chance) end++;
    const passed = sorted.slice(start, end).filter((each) => each.hasPassed).length;
    ranks += (passed * (start + end + 1)) / 2;
    start = end;
  }
  return (ranks - (passedCount * (passedCount + 1)) / 2) / pairs;
}
