import type { InsightEvent, InsightState } from '@debrief/contracts';
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

test('starting over is said as long as the new text is written, a first start is not', () => {
  expect(after(start, delta('{"sum'))).toMatchObject({ hasStartedOver: false });
  expect(after(start, delta('{"old'), { type: 'start', generation: 2 }, delta('{"new'))).toMatchObject({
    hasStartedOver: true,
  });
});

test('asked again, the words of before stand until new ones begin', () => {
  const state = { status: 'ready' } as InsightState;
  const again = advance(after(start, delta('{"old"}'), { type: 'ready', state }), { type: 'again' });

  expect(again).toMatchObject({ phase: 'waiting', state, text: '' });
  expect([{ type: 'start', generation: 2 } as const, delta('{')].reduce(advance, again)).toMatchObject({
    state: null,
    hasStartedOver: false,
  });
});

test('a place in line is over with the first word', () => {
  const waiting = { type: 'waiting', place: 3, expectedMs: 20_000 } as const;

  expect(after(start, waiting)).toMatchObject({ phase: 'waiting', inLine: { place: 3, expectedMs: 20_000 } });
  expect(after(start, waiting, delta('{')).inLine).toBeNull();
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
