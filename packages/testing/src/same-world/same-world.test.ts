import { expect, it } from 'vitest';
import { seededIds } from './seeded-ids.ts';
import { installWorldClock } from './world-clock.ts';

const clock = { now: () => new Date('2026-03-02T09:00:00Z') };

it('the same seed gives the same ids, in order, all of them of version 7 and of the world’s time', () => {
  const [one, two, other] = [seededIds('a', clock), seededIds('a', clock), seededIds('b', clock)];
  const ids = Array.from({ length: 5_000 }, () => one());

  expect(Array.from({ length: 5_000 }, () => two())).toEqual(ids);
  expect(other()).not.toBe(ids[0]);
  expect(new Set(ids).size).toBe(5_000);
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^019cadc6-9a80-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('our own clock stands where it was set, what libraries see ticks from there, and dates stay dates', () => {
  const before = new Date(0);
  const world = installWorldClock(new Date('2026-03-02T09:00:00Z'));
  try {
    expect(new Date().toISOString()).toMatch(/^2026-03-02T09:00:0/);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse('2026-03-02T09:00:00Z'));
    expect(world.clock.now().toISOString()).toBe('2026-03-02T09:00:00.000Z');
    expect([before instanceof Date, new Date() instanceof Date, new Date(5).getTime()]).toEqual([
      true,
      true,
      5,
    ]);

    world.set(new Date('2027-01-01T00:00:00Z'));
    expect(world.clock.now().toISOString()).toBe('2027-01-01T00:00:00.000Z');
    expect(new Date().getUTCFullYear()).toBe(2027);
  } finally {
    world.uninstall();
  }
  expect(Date.now()).toBeLessThan(Date.parse('2100-01-01'));
});
