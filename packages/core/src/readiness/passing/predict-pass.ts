import { logistic } from '../../statistics/logistic.ts';
import { z80 } from '../../statistics/z80.ts';
import type { PassFeatures } from './pass-features.ts';
import type { PassColumn, PassModel } from './pass-model.ts';
import {
  type PassPrediction,
  type PassReason,
  type PassReasonCode,
  passReasonCodes,
} from './pass-prediction.ts';

/**
 * The trained model's chance to pass for these features. The ends come from how sure its weights are; the reasons say
 * what the chance would be if one thing were as usual among those it was trained on.
 */
export function predictPass(model: PassModel, features: PassFeatures): PassPrediction {
  const values = model.columns.map((column) => standardised(column, features[column.feature]));
  const parts = model.columns.map((column, index) => column.weight * (values[index] ?? 0));
  const logit = parts.reduce((sum, part) => sum + part, model.intercept);
  const half = z80 * Math.sqrt(varianceOf(model, [1, ...values]));
  return {
    chance: logistic(logit),
    low: logistic(logit - half),
    high: logistic(logit + half),
    reasons: model.columns
      .flatMap((column, index) => reasonOf(column.feature, logit, parts[index] ?? 0))
      .sort((one, other) => other.points - one.points),
  };
}

/** In standard deviations from the mean; what is missing is taken for usual. */
function standardised({ mean, scale }: PassColumn, value: number | null | undefined): number {
  return value === null || value === undefined ? 0 : (value - mean) / scale;
}

/** Of the logit: xᵀ·covariance·x, from the lower triangle by rows. */
function varianceOf({ covariance }: PassModel, values: readonly number[]): number {
  let sum = 0;
  let place = 0;
  for (let down = 0; down < values.length; down++) {
    for (let across = 0; across <= down; across++) {
      const part = (covariance[place++] ?? 0) * (values[down] ?? 0) * (values[across] ?? 0);
      sum += across === down ? part : 2 * part;
    }
  }
  return Math.max(0, sum);
}

function reasonOf(feature: string, logit: number, part: number): PassReason[] {
  const [name = '', topicId] = feature.split(':');
  const points = Math.round(Math.abs(logistic(logit) - logistic(logit - part)) * 1000) / 10;
  if (!isCode(name) || points === 0) return [];
  const push = part < 0 ? 'down' : 'up';
  return [topicId === undefined ? { code: name, push, points } : { code: name, topicId, push, points }];
}

function isCode(name: string): name is PassReasonCode {
  return (passReasonCodes as readonly string[]).includes(name);
}
