import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditOfPercent, creditOfRatio, meanCredit } from './credit.ts';
import {
  addPoints,
  comparePoints,
  InvalidPointsError,
  parsePoints,
  percentOf,
  pointsForCredit,
  sumPoints,
} from './points.ts';

const anyPoints = fc.integer({ min: 0, max: 10_000_000 }).map((n) => parsePoints((n / 100_000).toFixed(5)));

describe('points', () => {
  test('are canonical decimals', () => {
    expect(parsePoints('01.50')).toBe('1.5');
    expect(parsePoints('0.00000')).toBe('0');
  });

  test.each(['-1', '1e3', '0.123456', 'two', '', '.5', '1,5'])('refuse %j', (text) => {
    expect(() => parsePoints(text)).toThrow(InvalidPointsError);
  });

  test('add without the errors of floating point', () => {
    expect(addPoints('0.1', '0.2')).toBe('0.3');
    expect(sumPoints(Array.from({ length: 10 }, () => '0.1'))).toBe('1');
    expect(sumPoints([])).toBe('0');
  });

  test('are credit times what the question is worth, rounded half up to five places', () => {
    expect(pointsForCredit('0.33333', '3')).toBe('0.99999');
    expect(pointsForCredit('0.5', '0.00001')).toBe('0.00001');
    expect(pointsForCredit('1', '2.5')).toBe('2.5');
  });

  test('compare by value, not by spelling', () => {
    expect(comparePoints('1.0', '1')).toBe(0);
    expect(comparePoints('2', '10')).toBe(-1);
    expect(comparePoints('0.3', '0.29999')).toBe(1);
  });

  test('never grow when a credit is applied', () => {
    fc.assert(
      fc.property(anyPoints, fc.nat(7), fc.integer({ min: 1, max: 7 }), (points, part, whole) => {
        const earned = pointsForCredit(creditOfRatio(Math.min(part, whole), whole), points);

        expect(comparePoints(earned, points)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('sum the same in any order', () => {
    fc.assert(
      fc.property(fc.array(anyPoints), (all) => {
        expect(sumPoints([...all].reverse())).toBe(sumPoints(all));
      }),
    );
  });
});

describe('percent', () => {
  test('has one decimal, rounded half up', () => {
    expect(percentOf('2', '3')).toBe(66.7);
    expect(percentOf('1', '8')).toBe(12.5);
    expect(percentOf('0.0005', '1')).toBe(0.1);
    expect(percentOf('45', '60')).toBe(75);
  });

  test('of nothing is 0', () => {
    expect(percentOf('0', '0')).toBe(0);
  });
});

describe('credit', () => {
  test('is a share rounded half up to five places', () => {
    expect(creditOfRatio(1, 3)).toBe('0.33333');
    expect(creditOfRatio(2, 3)).toBe('0.66667');
    expect(creditOfRatio(3, 3)).toBe('1');
    expect(creditOfRatio(0, 0)).toBe('0');
  });

  test('is held to 0..1', () => {
    expect(creditOfRatio(-1, 3)).toBe('0');
    expect(creditOfPercent(120)).toBe('1');
    expect(creditOfPercent(33.333)).toBe('0.33333');
  });

  test('has a mean', () => {
    expect(meanCredit(['1', '0.5', '0'])).toBe(0.5);
    expect(meanCredit([])).toBe(0);
  });
});
