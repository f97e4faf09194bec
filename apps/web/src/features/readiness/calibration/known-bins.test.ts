import { expect, test } from 'vitest';
import { knownBins, meanDifference } from './known-bins.ts';

const unknown = { from: 0, to: 0.1, personCount: null, meanChance: null, passedRatio: null };
const known = { from: 0.7, to: 0.8, personCount: 30, meanChance: 0.75, passedRatio: 0.65 };
const exact = { from: 0.2, to: 0.3, personCount: 10, meanChance: 0.25, passedRatio: 0.25 };

test('tenths of too few people are left out', () => {
  expect(knownBins([unknown, known])).toEqual([known]);
});

test('a tenth counts by its people', () => {
  expect(meanDifference([unknown, known, exact])).toBeCloseTo(0.075);
  expect(meanDifference([unknown])).toBe(0);
});
