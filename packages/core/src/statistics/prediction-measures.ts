/** How well probabilities told what came true. Both lists have one entry for each case. */
export interface JudgedPredictions {
  /** Probability said, 0..1. */
  chances: ArrayLike<number>;
  /** What came true, 0..1; one half and more counts as "yes" where only yes and no are told apart. */
  outcomes: ArrayLike<number>;
}

/** A probability is held this far from 0 and 1 where its logarithm is taken. */
const edge = 1e-6;

/**
 * Area under the receiver operating characteristic: the chance that a case that came true was given the higher
 * probability of two, ties as half (Mann & Whitney). NaN when only one of the two outcomes occurs.
 */
export function areaUnderCurve({ chances, outcomes }: JudgedPredictions): number {
  const order = Array.from({ length: chances.length }, (_, place) => place);
  order.sort((a, b) => (chances[a] as number) - (chances[b] as number));
  let [positives, rankSum] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && chances[order[to] as number] === chances[order[from] as number]) to++;
    for (let place = from; place < to; place++)
      if ((outcomes[order[place] as number] as number) >= 0.5) {
        positives++;
        rankSum += (from + to + 1) / 2;
      }
    from = to;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (order.length - positives));
}

/** Share of the cases told right when one half and more means yes; 0..1. */
export function accuracyOf({ chances, outcomes }: JudgedPredictions): number {
  return meanOf(chances, (chance, place) => Number(chance >= 0.5 === (outcomes[place] as number) >= 0.5));
}

/** Harmonic mean of precision and recall of "yes" when one half and more means yes; 0..1, 0 without a true yes. */
export function f1ScoreOf({ chances, outcomes }: JudgedPredictions): number {
  let [both, said, came] = [0, 0, 0];
  for (let place = 0; place < chances.length; place++) {
    const [isSaid, isTrue] = [(chances[place] as number) >= 0.5, (outcomes[place] as number) >= 0.5];
    both += Number(isSaid && isTrue);
    said += Number(isSaid);
    came += Number(isTrue);
  }
  return said + came === 0 ? 0 : (2 * both) / (said + came);
}

/** Mean negative logarithm, in nats, of the probability given to what came true. */
export function logLossOf({ chances, outcomes }: JudgedPredictions): number {
  return meanOf(chances, (chance, place) => {
    const held = Math.min(1 - edge, Math.max(edge, chance));
    const outcome = outcomes[place] as number;
    return -outcome * Math.log(held) - (1 - outcome) * Math.log(1 - held);
  });
}

/** Mean squared distance of probability and outcome, 0..1 (G. W. Brier, Monthly Weather Review 78, 1950). */
export function brierScoreOf({ chances, outcomes }: JudgedPredictions): number {
  return meanOf(chances, (chance, place) => (chance - (outcomes[place] as number)) ** 2);
}

export interface CalibrationBin {
  /** Cases whose probability lies in from..to. */
  from: number;
  to: number;
  count: number;
  /** Means over them; 0 without any. */
  meanChance: number;
  meanOutcome: number;
}

/** What was said beside what came true, in bins of equal width. */
export function calibrationBins({ chances, outcomes }: JudgedPredictions, binCount = 10): CalibrationBin[] {
  const bins = Array.from({ length: binCount }, (_, bin) => ({ bin, count: 0, said: 0, came: 0 }));
  for (let place = 0; place < chances.length; place++) {
    const chance = chances[place] as number;
    const bin = bins[Math.min(binCount - 1, Math.floor(chance * binCount))];
    if (!bin) continue;
    bin.count++;
    bin.said += chance;
    bin.came += outcomes[place] as number;
  }
  return bins.map(({ bin, count, said, came }) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    count,
    meanChance: count === 0 ? 0 : said / count,
    meanOutcome: count === 0 ? 0 : came / count,
  }));
}

/** Expected calibration error, 0..1: how far bins lie from what came true, by their share of the cases. */
export function calibrationErrorOf(judged: JudgedPredictions, binCount = 10): number {
  const total = Math.max(1, judged.chances.length);
  return calibrationBins(judged, binCount).reduce(
    (sum, bin) => sum + (bin.count / total) * Math.abs(bin.meanChance - bin.meanOutcome),
    0,
  );
}

function meanOf(values: ArrayLike<number>, measure: (value: number, place: number) => number): number {
  let sum = 0;
  for (let place = 0; place < values.length; place++) sum += measure(values[place] as number, place);
  return sum / Math.max(1, values.length);
}
