import { logistic } from '../../../statistics/logistic.ts';
import { solvePositive } from '../../../statistics/positive-definite.ts';

/** Three numbers peculiar to a question or a concept, each with what it is multiplied by at an answer. */
export type Effects = [number, number, number];

export interface EffectRow {
  values: Effects;
  /** The rest of the logit. */
  others: number;
  credit: number;
  guess: number;
}

const steps = 2;
/** A step is never longer than this, in logits. */
const longest = 1;

export interface FittedEffects {
  effects: Effects;
  /** How uncertain each still is. */
  doubts: Effects;
}

/**
 * The three effects under which the answers are likeliest, held to 0 by normal priors of these variances: Newton steps
 * from where they stand.
 */
export function fitEffects(rows: readonly EffectRow[], start: Effects, variances: Effects): FittedEffects {
  const effects: Effects = [...start];
  let doubts: Effects = [...variances];
  for (let step = 0; step < steps; step++) {
    const curvature = new Float64Array(9);
    const gradient = new Float64Array(3);
    for (const row of rows) addRow(row, effects, curvature, gradient);
    for (let place = 0; place < 3; place++) {
      const precision = 1 / (variances[place] as number);
      curvature[place * 4] = (curvature[place * 4] as number) + precision;
      gradient[place] = (gradient[place] as number) - precision * (effects[place] as number);
    }
    doubts = inverseDiagonal(curvature);
    solvePositive(curvature, gradient, 3);
    for (let place = 0; place < 3; place++)
      effects[place] =
        (effects[place] as number) + Math.max(-longest, Math.min(longest, gradient[place] as number));
  }
  return { effects, doubts };
}

function addRow(row: EffectRow, effects: Effects, curvature: Float64Array, gradient: Float64Array): void {
  const { values, others, credit, guess } = row;
  const known = logistic(others + effectOf(effects, values));
  const chance = guess + (1 - guess) * known;
  const steepness = ((1 - guess) * known * (1 - known)) / Math.max(1e-9, chance * (1 - chance));
  for (let place = 0; place < 3; place++) {
    const value = values[place] as number;
    gradient[place] = (gradient[place] as number) + steepness * (credit - chance) * value;
    for (let other = 0; other <= place; other++) {
      const cell = place * 3 + other;
      const information = steepness * (1 - guess) * known * (1 - known);
      curvature[cell] = (curvature[cell] as number) + information * value * (values[other] as number);
    }
  }
}

export function effectOf(effects: Effects, values: Effects): number {
  return effects[0] * values[0] + effects[1] * values[1] + effects[2] * values[2];
}

function inverseDiagonal(curvature: Float64Array): Effects {
  const unit = (place: number) => Float64Array.from([0, 1, 2], (each) => Number(each === place));
  const entry = (place: number) =>
    solvePositive(Float64Array.from(curvature), unit(place), 3)[place] as number;
  return [entry(0), entry(1), entry(2)];
}

const [least, most] = [1e-4, 1];

/** The spread that effects have, those still uncertain included: empirical Bayes, by expectation maximisation. */
export function spreadOf(fitted: readonly FittedEffects[]): Effects {
  const spread = (place: 0 | 1 | 2) => {
    const sum = fitted.reduce((total, { effects, doubts }) => total + effects[place] ** 2 + doubts[place], 0);
    return Math.min(most, Math.max(least, sum / Math.max(1, fitted.length)));
  };
  return [spread(0), spread(1), spread(2)];
}
