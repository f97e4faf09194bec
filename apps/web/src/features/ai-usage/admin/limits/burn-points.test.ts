import type { AiBudget } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { burnPoints, topOf } from './burn-points.ts';

const budget = {
  beganAt: '2026-11-01T00:00:00.000Z',
  endsAt: '2026-12-01T00:00:00.000Z',
  now: '2026-11-16T00:00:00.000Z',
  days: [
    { day: '2026-11-02', costMicros: 100 },
    { day: '2026-11-07', costMicros: 50 },
  ],
  inForce: { softMicros: null, hardMicros: 400 },
  spentMicros: 150,
  projectedMicros: 300,
} as AiBudget;

test('the line climbs on the days on which something was spent and stays level between them', () => {
  const points = burnPoints(budget);

  expect(points.map(({ micros }) => micros)).toEqual([0, 0, 100, 100, 150, 150]);
  expect(points.at(-1)?.at).toBeCloseTo(0.5);
  expect(points.every(({ at }, place) => place === 0 || at >= (points[place - 1]?.at ?? 0))).toBe(true);
});

test('the drawing has room for every limit and the projection', () => {
  expect(topOf(budget)).toBeGreaterThan(400);
});
