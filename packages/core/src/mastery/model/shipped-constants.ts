import type { MasteryConstants } from './constants.ts';

/** What the product begins with: fitted to simulated learners by `eval/mastery/ship.ts`, which wrote this. */
export const shippedConstants: MasteryConstants = {
  base: 0.093494,
  learnerVariance: 0.6,
  conceptVariance: 0.25,
  questionVariance: 0.87241,
  topicVariance: 0.28284,
  learnerDrift: 0.000026278,
  conceptDrift: 0.0038555,
  gainRight: 0.08,
  gainWrong: 0.014142,
  forgetting: 0.05,
  fading: 0.02,
  weights: [
    0.28182, 1.1078, 0.03857, -0.17145, 0.015248, -0.07791, -0.020537, -0.047791, 0.073489, -0.21679,
    -0.0069964, 0.089228, -0.02302, 0.17019, -0.17395, 0.19061, -0.2142, 0.05338, -0.0025612, -0.02495,
    -0.096825, -0.0070518, 0.01724, -0.0023738, -0.0010517, -0.57438, -0.74249, 0, -0.30063, -0.092938,
    -0.012238, 0.010172, 0.01907, 0.033232, 0.083104, 0.023874,
  ],
};
