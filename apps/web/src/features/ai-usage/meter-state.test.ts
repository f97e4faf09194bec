import type { AiAllowance, AiMeter } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { mostUrgent, stateOf } from './meter-state.ts';

const allowance = (used: number, more: Partial<AiAllowance> = {}): AiAllowance => ({
  ...{ spent: 'day', unit: 'requests', scope: 'everybody', groupName: null },
  ...{ used, limit: 50, resetsAt: '2026-11-21T23:00:00.000Z' },
  ...more,
});
const meter = (...allowances: AiAllowance[]) => ({ allowances }) as AiMeter;

test('a warning comes with four fifths, the end with the last one; a limit of 0 is spent from the start', () => {
  expect([39, 40, 49, 50].map((used) => stateOf({ used, limit: 50 }))).toEqual([
    'fine',
    'nearly',
    'nearly',
    'spent',
  ]);
  expect(stateOf({ used: 0, limit: 0 })).toBe('spent');
});

test('what is spent longest goes before what is nearly spent, the nearest end before the others', () => {
  const month = allowance(50, { spent: 'month', resetsAt: '2026-12-01T00:00:00.000Z' });

  expect(mostUrgent(meter(allowance(50), month, allowance(49)))).toBe(month);
  expect(mostUrgent(meter(allowance(41), allowance(45), allowance(3)))?.used).toBe(45);
  expect(mostUrgent(meter(allowance(3)))).toBeNull();
});
