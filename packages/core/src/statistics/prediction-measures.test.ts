import { expect, test } from 'vitest';
import {
  accuracyOf,
  areaUnderCurve,
  brierScoreOf,
  calibrationBins,
  calibrationErrorOf,
  f1ScoreOf,
  logLossOf,
} from './prediction-measures.ts';

const judged = { chances: [0.9, 0.8, 0.3, 0.6, 0.1], outcomes: [1, 1, 0, 0, 0] };

test('the area under the curve counts the pairs told in the right order, ties as half', () => {
  expect(areaUnderCurve(judged)).toBe(1);
  expect(areaUnderCurve({ chances: [0.5, 0.5], outcomes: [0, 1] })).toBe(0.5);
  // Three positives, two negatives: of six pairs four are in order, one is a tie.
  expect(areaUnderCurve({ chances: [0.9, 0.4, 0.7, 0.4, 0.2], outcomes: [1, 1, 0, 0, 1] })).toBeCloseTo(
    (2 + 0.5 + 0) / 6,
    12,
  );
  expect(areaUnderCurve({ chances: [0.5], outcomes: [1] })).toBeNaN();
});

test('what was said yes to is counted right or wrong', () => {
  expect(accuracyOf(judged)).toBe(0.8);
  expect(f1ScoreOf(judged)).toBeCloseTo((2 * 2) / (3 + 2), 12);
  expect(f1ScoreOf({ chances: [0.1], outcomes: [0] })).toBe(0);
});

test('losses are those of hand', () => {
  expect(logLossOf({ chances: [0.8, 0.5], outcomes: [1, 0] })).toBeCloseTo(
    -(Math.log(0.8) + Math.log(0.5)) / 2,
    12,
  );
  expect(brierScoreOf({ chances: [0.8, 0.5], outcomes: [1, 0] })).toBeCloseTo((0.04 + 0.25) / 2, 12);
});

test('a probability of 0 for what came true costs much, not everything', () => {
  expect(logLossOf({ chances: [0], outcomes: [1] })).toBeCloseTo(-Math.log(1e-6), 6);
});

test('bins hold what was said beside what came true; the last holds 1 too', () => {
  const bins = calibrationBins({ chances: [0.05, 0.95, 1], outcomes: [0, 1, 0] }, 10);

  expect(bins[0]).toEqual({ from: 0, to: 0.1, count: 1, meanChance: 0.05, meanOutcome: 0 });
  expect(bins[9]).toMatchObject({ count: 2, meanChance: 0.975, meanOutcome: 0.5 });
  expect(calibrationErrorOf({ chances: [0.05, 0.95, 1], outcomes: [0, 1, 0] })).toBeCloseTo(
    (0.05 + 2 * 0.475) / 3,
    12,
  );
});
