import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DebriefError } from './errors.ts';
import { nextWait, planRetries, type RetryPlan } from './retries.ts';

const plan = planRetries({}) as RetryPlan;
const away = new DebriefError('unavailable', 'away');
const told = (retryAfterMs: number) => new DebriefError('too-many', 'slow', { retryAfterMs });

test('waits grow up to the longest, and any part of each may be drawn', () => {
  const waits = [1, 2, 3, 4].map((attempt) =>
    nextWait(plan, { error: away, attempt, elapsedMs: 0, isRepeatable: true }, 1),
  );

  expect(waits).toEqual([250, 500, 1_000, 2_000]);
  expect(nextWait(plan, { error: away, attempt: 3, elapsedMs: 0, isRepeatable: true }, 0)).toBe(0);
});

test('after the last attempt it is over, unless the server said when to come again', () => {
  expect(nextWait(plan, { error: away, attempt: 5, elapsedMs: 0, isRepeatable: true }, 0.5)).toBeNull();
  expect(nextWait(plan, { error: told(3_000), attempt: 5, elapsedMs: 0, isRepeatable: true }, 0)).toBe(3_000);
});

test('what the server asks for is never shortened, and patience is never overdrawn', () => {
  const parts = fc.record({
    error: fc.oneof(fc.constant(away), fc.nat(200_000).map(told)),
    attempt: fc.integer({ min: 1, max: 8 }),
    elapsedMs: fc.nat(100_000),
    isRepeatable: fc.boolean(),
  });
  fc.assert(
    fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (failed, chance) => {
      const waitMs = nextWait(plan, failed, chance);

      if (waitMs === null) return;
      expect(waitMs).toBeGreaterThanOrEqual(failed.error.retryAfterMs ?? 0);
      expect(failed.elapsedMs + waitMs).toBeLessThanOrEqual(plan.patienceMs);
    }),
  );
});

test.each([
  'invalid',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'gone',
  'quota-spent',
  'internal',
] as const)('a failure that is %s is not sent again', (code) => {
  const error = new DebriefError(code, 'no') as DebriefError;

  expect(nextWait(plan, { error, attempt: 1, elapsedMs: 0, isRepeatable: true }, 0.5)).toBeNull();
});

test('a conflict is sent again only while the first call is still running', () => {
  const conflict = (reason: string) => new DebriefError('conflict', 'no', { reason, retryAfterMs: 1_000 });
  const waitFor = (reason: string) =>
    nextWait(plan, { error: conflict(reason), attempt: 1, elapsedMs: 0, isRepeatable: true }, 0);

  expect(waitFor('idempotency-key-in-use')).toBe(1_000);
  expect(waitFor('idempotency-key-reused')).toBeNull();
});
