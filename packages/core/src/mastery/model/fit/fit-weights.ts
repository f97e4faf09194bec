import { logistic } from '../../../statistics/logistic.ts';
import { solvePositive } from '../../../statistics/positive-definite.ts';
import { featureCount, featureNames } from '../features.ts';
import type { FeatureRows } from './feature-rows.ts';

/** Weights are held to "believe the filter" as strongly as one answer would. */
const ridge = 1;

/** Weights that say: the filter's own belief, nothing else. */
export function believingWeights(): number[] {
  return featureNames.map((name) => (name === 'belief' ? 1 : 0));
}

/** One Newton step of a ridge logistic regression of the credit on the features; `others` is the rest of each logit. */
export function improveWeights(rows: FeatureRows, weights: Float64Array, others: Float64Array): void {
  const { answers, features } = rows;
  const curvature = new Float64Array(featureCount * featureCount);
  const gradient = new Float64Array(featureCount);
  for (let row = 0; row < answers.length; row++) {
    const from = row * featureCount;
    const known = logistic((others[row] as number) + weigh(features, from, weights));
    const guess = answers[row]?.guess ?? 0;
    const chance = guess + (1 - guess) * known;
    const steepness = ((1 - guess) * known * (1 - known)) / Math.max(1e-9, chance * (1 - chance));
    const push = steepness * ((answers[row]?.credit ?? 0) - chance);
    const information = steepness * (1 - guess) * known * (1 - known);
    for (let place = 0; place < featureCount; place++) {
      const value = features[from + place] as number;
      if (value === 0) continue;
      gradient[place] = (gradient[place] as number) + push * value;
      const scaled = information * value;
      for (let other = 0; other <= place; other++) {
        const cell = place * featureCount + other;
        curvature[cell] = (curvature[cell] as number) + scaled * (features[from + other] as number);
      }
    }
  }
  const prior = believingWeights();
  for (let place = 0; place < featureCount; place++) {
    const cell = place * featureCount + place;
    curvature[cell] = (curvature[cell] as number) + ridge;
    gradient[place] =
      (gradient[place] as number) - ridge * ((weights[place] as number) - (prior[place] as number));
  }
  const step = solvePositive(curvature, gradient, featureCount);
  for (let place = 0; place < featureCount; place++)
    weights[place] = (weights[place] as number) + (step[place] as number);
}

/** The weighted sum of the features of each answer. */
export function weighAll({ answers, features }: FeatureRows, weights: Float64Array): Float64Array {
  return Float64Array.from(answers, (_, row) => weigh(features, row * featureCount, weights));
}

function weigh(features: Float32Array, from: number, weights: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < featureCount; place++)
    sum += (weights[place] as number) * (features[from + place] as number);
  return sum;
}
