import type { MasteryConstants } from './constants.ts';

/** What the product begins with: fitted to simulated learners by `eval/mastery/ship.ts`, which wrote this. */
export const shippedConstants: MasteryConstants = {
  base: 0.095636,
  learnerVariance: 0.6,
  conceptVariance: 0.25,
  questionVariance: 0.8,
  topicVariance: 0.2,
  learnerDrift: 0.000026278,
  conceptDrift: 0.0042045,
  gainRight: 0.08,
  gainWrong: 0.014142,
  forgetting: 0.05,
  fading: 0.02,
  weights: [
    0.27587, 1.1071, 0.041781, -0.17125, 0.020156, -0.081027, -0.020095, -0.047885, 0.073371, -0.21715,
    -0.0069863, 0.085022, -0.022905, 0.17057, -0.17356, 0.19035, -0.21332, 0.053458, -0.0024193, -0.024962,
    -0.096653, -0.007086, 0.017146, -0.0023725, -0.0010497, -0.57327, -0.74422, 0, -0.29444, -0.093359,
    -0.012274, 0.010169, 0.019114, 0.033269, 0.083568, 0.024598,
  ],
};
