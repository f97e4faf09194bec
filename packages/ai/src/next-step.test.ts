import { expect, test } from 'vitest';
import { failureOf } from './failure.ts';
import { nextStep, type Standing } from './next-step.ts';

const retry = { retries: 2, baseMs: 100, maxMs: 300, retryAfterMaxMs: 10_000 };
const standing = (different: Partial<Standing>): Standing => ({
  failure: failureOf('status', 'status-500', true),
  attempt: 1,
  invalid: 0,
  hasNextModel: true,
  leftMs: 60_000,
  ...different,
});

test.each([
  [1, 50, 100],
  [2, 100, 200],
])('the wait before try %i + 1 lies between %i and %i ms', (attempt, least, most) => {
  for (let i = 0; i < 50; i++) {
    const step = nextStep(standing({ attempt }), retry);
    expect(step).toEqual({ kind: 'again', afterMs: expect.any(Number) });
    expect(step.kind === 'again' && step.afterMs).toSatisfy((ms: number) => ms >= least && ms <= most);
  }
});

test('a wait that the provider names is kept as it is', () => {
  const failure = { ...failureOf('status', 'status-429', true), retryAfterMs: 7_000 };

  expect(nextStep(standing({ failure }), retry)).toEqual({ kind: 'again', afterMs: 7_000 });
});

test.each<[string, Partial<Standing>]>([
  ['after the last try', { attempt: 3 }],
  ['when it will not pass', { failure: failureOf('status', 'status-401') }],
  [
    'when the provider wants too long a wait',
    { failure: { ...failureOf('status', 'status-429', true), retryAfterMs: 11_000 } },
  ],
  [
    'when the wait would outlast the time that is left',
    { failure: { ...failureOf('status', 'status-429', true), retryAfterMs: 5_000 }, leftMs: 4_000 },
  ],
  ['after an answer of the wrong shape', { failure: failureOf('invalid-output'), invalid: 1 }],
])('%s the next model is asked, and without one it is over', (_name, different) => {
  expect(nextStep(standing(different), retry)).toEqual({ kind: 'next-model' });
  const alone = nextStep(standing({ ...different, hasNextModel: false }), retry);
  expect(alone.kind).toBe(different.invalid ? 'again' : 'give-up');
});

test.each<[string, Partial<Standing>]>([
  ['a second answer of the wrong shape', { failure: failureOf('invalid-output'), invalid: 2 }],
  ['no time left', { leftMs: 0 }],
])('%s is the end', (_name, different) => {
  expect(nextStep(standing(different), retry)).toEqual({ kind: 'give-up' });
});
