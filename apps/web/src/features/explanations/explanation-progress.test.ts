import { expect, it } from 'vitest';
import { advance, nothingYet } from './explanation-progress.ts';

it('a new generation throws the text away; a place in line is over with the first words', () => {
  const waiting = advance(nothingYet, { type: 'waiting', place: 2, expectedMs: 4_000 });
  expect(waiting.inLine).toEqual({ place: 2, expectedMs: 4_000 });

  const writing = advance(waiting, { type: 'delta', text: '{"rule' });
  expect(writing).toMatchObject({ phase: 'writing', inLine: null, text: '{"rule' });
  expect(advance(writing, { type: 'start', generation: 2 })).toEqual(nothingYet);
  expect(advance(writing, { type: 'stopped' }).phase).toBe('stopped');
});
