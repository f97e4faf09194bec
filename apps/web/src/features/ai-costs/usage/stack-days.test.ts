import { expect, test } from 'vitest';
import { stackDays } from './stack-days.ts';

const entry = (day: string, key: string | null, costMicros: number) => ({
  ...{ day, key, costMicros, callCount: 1, tokenCount: 10 },
});

test('every day of the range has a bar, its parts stand on each other in the order of the keys', () => {
  const days = [entry('2026-02-28', 'b', 30), entry('2026-02-28', 'a', 10), entry('2026-03-02', null, 5)];

  const bars = stackDays(days, {
    ...{ from: '2026-02-28', to: '2026-03-02', measure: 'money', keys: ['a', 'b', null] },
  });

  expect(bars).toEqual([
    {
      day: '2026-02-28',
      total: 40,
      parts: [
        { index: 0, from: 0, to: 10 },
        { index: 1, from: 10, to: 40 },
      ],
    },
    { day: '2026-03-01', total: 0, parts: [] },
    { day: '2026-03-02', total: 5, parts: [{ index: 2, from: 0, to: 5 }] },
  ]);
});
