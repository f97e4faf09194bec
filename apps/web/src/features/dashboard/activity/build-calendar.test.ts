import { expect, test } from 'vitest';
import { buildCalendar } from './build-calendar.ts';

// A Saturday.
const today = '2026-11-21';

test('twelve weeks from a Monday on, up to today', () => {
  const days = buildCalendar([], today);

  expect(days).toHaveLength(11 * 7 + 6);
  expect(days[0]).toMatchObject({ on: '2026-08-31', week: 0, weekday: 0, size: 0 });
  expect(days.at(-1)).toMatchObject({ on: today, week: 11, weekday: 5 });
});

test('a day with more answers is drawn larger; older days are left out', () => {
  const worked = (on: string, answerCount: number) => ({ on, answerCount, minutes: 5 });
  const days = buildCalendar(
    [worked('2026-08-30', 90), worked('2026-11-19', 1), worked('2026-11-20', 30), worked(today, 400)],
    today,
  );

  expect(days.filter(({ size }) => size > 0).map(({ on, size }) => [on, size])).toEqual([
    ['2026-11-19', 1],
    ['2026-11-20', 3],
    [today, 4],
  ]);
});
