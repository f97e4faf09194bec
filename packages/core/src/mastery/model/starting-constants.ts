import type { MasteryConstants } from './constants.ts';
import { featureNames } from './features.ts';

/** Where fitting begins: usual sizes, and a chance that is the filter's own belief. */
export const startingConstants: MasteryConstants = {
  base: 0.5,
  learnerVariance: 0.6,
  conceptVariance: 0.5,
  questionVariance: 0.8,
  topicVariance: 0.4,
  learnerDrift: 0.001,
  conceptDrift: 0.005,
  gainRight: 0.02,
  gainWrong: 0.02,
  forgetting: 0.05,
  fading: 0.01,
  weights: featureNames.map((name) => (name === 'belief' ? 1 : 0)),
};
