import type { ExamDateInput } from '@debrief/core';
import { expect, test } from 'vitest';
import { fsrsWeights } from '../schedule.ts';
import { planOffThread, planWithAdvice } from './plan-off-thread.ts';

test('a deck that takes long is planned in a thread of its own, and comes out the same', async () => {
  const input: ExamDateInput = {
    weights: fsrsWeights,
    cards: Array.from({ length: 150 }, (_, place) => ({
      memory: { stability: 1 + (place % 9), difficulty: 2 + (place % 7), daysSince: place % 5 },
      firstChance: 0.5,
      minutes: 0.5 + (place % 3) / 4,
    })),
    minutesPerDay: Array.from({ length: 20 }, (_, day) => (day % 7 === 6 ? 0 : 6)),
    target: 0.9,
  };
  let others = 0;
  const waiting = setInterval(() => {
    others += 1;
  }, 1);

  const planned = await planOffThread(input);

  clearInterval(waiting);
  expect(planned).toEqual(planWithAdvice(input));
  expect(others).toBeGreaterThan(5);
});
