import type { InsightEvent } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { advance, nothingYet } from './insight-progress.ts';

function after(...events: InsightEvent[]) {
  return events.reduce(advance, nothingYet);
}

const start = { type: 'start', generation: 1 } as const;
const delta = (text: string) => ({ type: 'delta', text }) as const;

test('deltas add up to the text', () => {
  expect(after(start, delta('{"sum'), delta('mary"'))).toMatchObject({
    phase: 'writing',
    text: '{"summary"',
  });
});

test('a new generation throws away what the dead writer had written', () => {
  expect(after(start, delta('{"old'), { type: 'start', generation: 2 }, delta('{"new'))).toMatchObject({
    text: '{"new',
  });
});

test('what was written before a stop stays readable', () => {
  expect(after(start, delta('{"summary":"half'), { type: 'stopped' })).toMatchObject({
    phase: 'stopped',
    text: '{"summary":"half',
  });
});

test('a failure says why', () => {
  expect(after(start, { type: 'failed', reason: 'gave-up' })).toMatchObject({
    phase: 'failed',
    reason: 'gave-up',
  });
});
