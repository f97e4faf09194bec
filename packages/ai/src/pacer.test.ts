import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPacer } from './pacer.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('as many as the minute allows leave at once, the next one a minute after the first', () => {
  const pacer = createPacer(2);
  pacer.take();
  vi.advanceTimersByTime(10_000);
  pacer.take();

  expect([pacer.waitMs(1), pacer.waitMs(2), pacer.waitMs(3)]).toEqual([50_000, 60_000, 110_000]);
  vi.advanceTimersByTime(50_000);
  expect(pacer.waitMs(1)).toBe(0);
});

test('a place far behind waits for those before it', () => {
  const pacer = createPacer(2);

  expect([1, 2, 3, 4, 5].map(pacer.waitMs)).toEqual([0, 0, 60_000, 60_000, 120_000]);
});

test('without a limit only a pause that a provider asked for is kept', () => {
  const pacer = createPacer(Number.POSITIVE_INFINITY);
  for (let i = 0; i < 1_000; i++) pacer.take();

  expect(pacer.waitMs(1_000)).toBe(0);
  pacer.closeFor(7_000);
  expect(pacer.waitMs(1)).toBe(7_000);
});
