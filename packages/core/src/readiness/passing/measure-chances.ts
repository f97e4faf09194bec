import {
  accuracyOf,
  areaUnderCurve,
  brierScoreOf,
  type CalibrationBin,
  calibrationBins,
  calibrationErrorOf,
  f1ScoreOf,
} from '../../statistics/prediction-measures.ts';

/** A chance that was told, 0..1, and what came. */
export interface ToldChance {
  chance: number;
  hasPassed: boolean;
}

export interface ChanceFigures {
  count: number;
  passedCount: number;
  /** Passing counts as told from a chance of one half on; F1 is that of passing. */
  accuracy: number;
  f1: number;
  /** Null when all ended alike. */
  auc: number | null;
  brier: number;
  /** Mean distance of told and seen over ten bins, by their counts. */
  calibrationError: number;
  bins: CalibrationBin[];
}

/** How good chances were. Throws a RangeError without any. */
export function measureChances(told: readonly ToldChance[]): ChanceFigures {
  if (told.length === 0) throw new RangeError('There is nothing to measure.');
  const judged = {
    chances: told.map((each) => each.chance),
    outcomes: told.map((each) => Number(each.hasPassed)),
  };
  const auc = areaUnderCurve(judged);
  return {
    count: told.length,
    passedCount: told.filter((each) => each.hasPassed).length,
    accuracy: accuracyOf(judged),
    f1: f1ScoreOf(judged),
    auc: Number.isNaN(auc) ? null : auc,
    brier: brierScoreOf(judged),
    calibrationError: calibrationErrorOf(judged),
    bins: calibrationBins(judged),
  };
}
