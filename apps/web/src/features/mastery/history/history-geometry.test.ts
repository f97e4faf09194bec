import { expect, test } from 'vitest';
import { bandPath, curvesOf, heightOf, placeOf } from './history-geometry.ts';

const point = (day: string, mastery: number) => ({
  at: `2026-${day}T00:00:00Z`,
  mastery,
  low: mastery - 10,
  high: mastery + 10,
});
const frame = { width: 100, height: 100, left: 0, right: 0, top: 0, bottom: 0 };

test('two weeks ahead are shown after a short past, a third of it after a long one', () => {
  const decay = ['10-01', '10-08', '10-15', '10-22', '10-29', '11-05'].map((day, week) =>
    point(day, 70 - week),
  );

  const short = curvesOf({ history: [point('09-30', 60), point('10-01', 70)], decay });
  const long = curvesOf({ history: [point('06-01', 60), point('10-01', 70)], decay });

  expect(short.ahead).toHaveLength(3);
  expect(long.ahead).toHaveLength(6);
});

test('the curve begins at the left and what fades ends at the right', () => {
  const curves = curvesOf({
    history: [point('09-01', 60), point('10-01', 70)],
    decay: [point('10-01', 70), point('10-15', 65)],
  });

  expect(placeOf(curves.from, curves, frame)).toBe(0);
  expect(placeOf(curves.to, curves, frame)).toBe(100);
  expect(placeOf(curves.now, curves, frame)).toBeGreaterThan(60);
  expect([0, 50, 100].map((mastery) => heightOf(mastery, frame))).toEqual([100, 50, 0]);
});

test('a band of nothing draws nothing', () => {
  expect(bandPath([])).toBe('');
  expect(bandPath([{ x: 0, low: 2, high: 1 }])).toBe('M0.0 1.0L0.0 2.0Z');
});
