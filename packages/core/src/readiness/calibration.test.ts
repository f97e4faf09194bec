import { describe, expect, test } from 'vitest';
import { calibrate, type ForecastOutcome } from './calibration.ts';

const people = (count: number, chance: number, passed: number): ForecastOutcome[] =>
  Array.from({ length: count }, (_, index) => ({ chance, hasPassed: index < passed }));
const tenthOf = (outcomes: ForecastOutcome[], tenth: number) => calibrate(outcomes)[tenth];

describe('the calibration', () => {
  test('says nothing of nine people, and something of ten', () => {
    const nothing = { personCount: null, meanChance: null, passedRatio: null };

    expect(tenthOf(people(9, 0.75, 9), 7)).toMatchObject(nothing);
    expect(tenthOf(people(10, 0.75, 8), 7)).toEqual({
      ...{ from: 0.7, to: 0.8, personCount: 10, meanChance: 0.75, passedRatio: 0.8 },
    });
  });

  test('does not change when one more person tells', () => {
    const before = people(10, 0.75, 8);

    expect(calibrate([...before, { chance: 0.71, hasPassed: false }])).toEqual(calibrate(before));
  });

  test('takes in ten more together', () => {
    const all = [...people(10, 0.72, 10), ...people(10, 0.78, 0)];

    expect(tenthOf(all, 7)).toMatchObject({ personCount: 20, meanChance: 0.75, passedRatio: 0.5 });
  });

  test('is silent of a tenth again when somebody withdraws', () => {
    expect(tenthOf(people(10, 0.75, 8).slice(1), 7)).toMatchObject({ personCount: null });
  });

  test('a certain chance is in the last tenth', () => {
    expect(tenthOf(people(10, 1, 10), 9)).toMatchObject({ personCount: 10, passedRatio: 1 });
  });
});
