import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLine } from './least-squares.ts';
import { trendOf } from './trend.ts';

describe('a trend', () => {
  test('of three scores is a slope beyond two points per attempt', () => {
    expect(trendOf([50, 52, 54])).toEqual({ direction: 'steady', improvement: 4, slope: 2 });
    expect(trendOf([50, 53, 56])).toEqual({ direction: 'improving', improvement: 6, slope: 3 });
    expect(trendOf([56, 53, 50]).direction).toBe('declining');
  });

  test('of two scores is a change of five points', () => {
    expect(trendOf([50, 55]).direction).toBe('improving');
    expect(trendOf([50, 54.9]).direction).toBe('steady');
    expect(trendOf([55, 50]).direction).toBe('declining');
  });

  test('needs two scores', () => {
    expect(trendOf([])).toEqual({ direction: 'unknown', improvement: null, slope: null });
    expect(trendOf([50]).direction).toBe('unknown');
  });

  test('is not called up when the last score is below the first [000-C4]', () => {
    expect(trendOf([50, 0, 10, 100, 49])).toMatchObject({ direction: 'steady', improvement: -1 });
  });

  test('turned round is its mirror', () => {
    const mirror = { improving: 'declining', declining: 'improving', steady: 'steady', unknown: 'unknown' };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 }), (scores) => {
        expect(trendOf([...scores].reverse()).direction).toBe(mirror[trendOf(scores).direction]);
      }),
    );
  });
});

test('a fitted line goes through points that lie on one', () => {
  expect(fitLine([1, 2, 4].map((x) => ({ x, y: 3 - 2 * x })))).toEqual({ slope: -2, intercept: 3 });
  expect(fitLine([{ x: 1, y: 1 }])).toBeNull();
  expect(fitLine([])).toBeNull();
});
