import { expect, test } from 'vitest';
import { trendBand } from './trend-band.ts';

const days = (...scores: number[]) => scores.map((score, day) => ({ at: day * 86_400_000, score }));

test('scores on a line have that line, and a band without width', () => {
  const band = trendBand(days(50, 55, 60, 65, 70));

  expect(band?.[0]?.score).toBeCloseTo(50);
  expect(band?.at(-1)).toMatchObject({ score: expect.closeTo(70), low: expect.closeTo(70) });
});

test('the band is narrowest in the middle, and wider where scores jump about', () => {
  const width = (band: ReturnType<typeof trendBand>, index: number) =>
    (band?.at(index)?.high ?? 0) - (band?.at(index)?.low ?? 0);
  const calm = trendBand(days(50, 54, 52, 56, 54, 58));
  const wild = trendBand(days(30, 70, 40, 80, 35, 75));

  expect(width(calm, 8)).toBeLessThan(width(calm, 0));
  expect(width(wild, 8)).toBeGreaterThan(width(calm, 8));
});

test('it never leaves 0 to 100', () => {
  for (const { low, high } of trendBand(days(90, 100, 80, 100)) ?? []) {
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(100);
  }
});

test('with fewer than four scores, or all of one instant, there is none', () => {
  expect(trendBand(days(50, 60, 70))).toBeNull();
  expect(trendBand([1, 2, 3, 4].map((score) => ({ at: 0, score })))).toBeNull();
});
