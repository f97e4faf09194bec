import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBreaker } from './breaker.ts';
import type { GateReport } from './provider-gate.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const limits = { failuresToOpen: 5, failureWindowMs: 60_000, openMs: 30_000 };

function trial() {
  const breaker = createBreaker(limits);
  const report = async (how: GateReport, times = 1) => {
    for (let i = 0; i < times; i++) await breaker.pass()?.(how);
  };
  return { breaker, report };
}

test('five failures within a minute rest the provider for thirty seconds, then one trial decides', async () => {
  const { breaker, report } = trial();
  await report('failed', 4);
  expect(breaker.state()).toBe('closed');

  await report('failed');
  expect(breaker.state()).toBe('open');
  expect(breaker.restingUntil()).toBe(Date.now() + 30_000);
  expect(breaker.pass()).toBeNull();

  vi.setSystemTime(Date.now() + 30_000);
  const attempt = breaker.pass();
  expect(breaker.state()).toBe('half-open');
  expect(breaker.pass()).toBeNull();

  await attempt?.('worked');
  expect(breaker.state()).toBe('closed');
});

test('a trial that fails is the begin of another rest', async () => {
  const { breaker, report } = trial();
  await report('failed', 5);
  vi.setSystemTime(Date.now() + 30_000);

  await report('failed');

  expect(breaker.restingUntil()).toBe(Date.now() + 30_000);
});

test('failures that are more than a minute apart do not add up', async () => {
  const { breaker, report } = trial();
  await report('failed', 4);
  vi.setSystemTime(Date.now() + 60_001);

  await report('failed', 4);

  expect(breaker.state()).toBe('closed');
});

test('a few failures among many answers are no reason, and neither is a rush or a stop', async () => {
  const { breaker, report } = trial();
  await report('worked', 20);
  await report('failed', 10);
  await report('neither', 20);

  expect(breaker.state()).toBe('closed');
});
