import { expect, test } from 'vitest';
import { judgeBudget, projectSpending } from './budget.ts';

const budget = { softMicros: 80, hardMicros: 100 };

test.each([
  ['far away', 10, 5, 5, 'open'],
  ['one short of the soft limit', 70, 5, 4, 'open'],
  ['reaches the soft limit', 70, 5, 5, 'soft'],
  ['the last one that fits', 85, 10, 5, 'soft'],
  ['would pass the hard limit', 85, 10, 6, 'hard'],
  ['costs nothing, but all is spent', 100, 0, 0, 'hard'],
])('a call in a month with a budget: %s', (_, spentMicros, reservedMicros, estimate, verdict) => {
  expect(judgeBudget(budget, { spentMicros, reservedMicros }, estimate)).toBe(verdict);
});

test('without limits everything fits; a hard limit of 0 lets nothing through', () => {
  const burn = { spentMicros: 1e12, reservedMicros: 0 };

  expect(judgeBudget({ softMicros: null, hardMicros: null }, burn, 1)).toBe('open');
  expect(judgeBudget({ softMicros: null, hardMicros: 0 }, { spentMicros: 0, reservedMicros: 0 }, 0)).toBe(
    'hard',
  );
});

test('the month is expected to go on as it began, once there is a day to go by', () => {
  const month = { beganAt: new Date('2026-11-01T00:00:00Z'), endsAt: new Date('2026-12-01T00:00:00Z') };

  expect(projectSpending({ ...month, spentMicros: 500, now: new Date('2026-11-16T00:00:00Z') })).toBe(1_000);
  expect(projectSpending({ ...month, spentMicros: 500, now: new Date('2026-11-01T12:00:00Z') })).toBeNull();
});
