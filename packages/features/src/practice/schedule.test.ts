import { ratings } from '@debrief/core';
import { expect, test } from 'vitest';
import { type Memory, newMemory, remember } from './schedule.ts';

const { again, hard, good, easy } = ratings;
const start = new Date('2026-03-02T09:00:00Z');
const daysAfter = (from: Date, days: number) => new Date(from.getTime() + days * 86_400_000);

// Numbers of the reference tests of FSRS-6 with its published weights.
test.each([
  [again, 0.212, 6.4133],
  [hard, 1.2931, 5.11217071],
  [good, 2.3065, 2.11810397],
  [easy, 8.2956, 1],
] as const)('a first answer rated %i has the stability %f and the difficulty %f', (rating, s, d) => {
  const memory = remember(newMemory(start), rating, start);

  expect(memory.stability).toBeCloseTo(s, 4);
  expect(memory.difficulty).toBeCloseTo(d, 4);
});

test('six answers over a month come to the reference state', () => {
  let [memory, at]: [Memory, Date] = [newMemory(start), start];
  const history = [
    [again, 0],
    [good, 0],
    [good, 1],
    [good, 3],
    [good, 8],
    [good, 21],
  ] as const;
  for (const [rating, gapDays] of history) {
    at = daysAfter(at, gapDays);
    memory = remember(memory, rating, at);
  }

  expect(memory.stability).toBeCloseTo(53.62691, 3);
  expect(memory.difficulty).toBeCloseTo(6.3574867, 3);
});

test('what was not known comes back the same day, what was after days, and later each time', () => {
  const missed = remember(newMemory(start), again, start);
  expect(Date.parse(missed.due) - start.getTime()).toBe(600_000);

  const dues = [];
  let memory = newMemory(start);
  for (let review = 0; review < 5; review++) {
    const at = new Date(memory.due);
    memory = remember(memory, good, at);
    dues.push((Date.parse(memory.due) - at.getTime()) / 86_400_000);
  }
  expect(dues[0]).toBe(2);
  for (const [index, days] of dues.entries())
    if (index > 0) expect(days).toBeGreaterThan(dues[index - 1] ?? 0);
});

test('what is stored is what was remembered', () => {
  const memory = remember(newMemory(start), good, start);

  expect(remember(JSON.parse(JSON.stringify(memory)), hard, daysAfter(start, 2))).toEqual(
    remember(memory, hard, daysAfter(start, 2)),
  );
});
