import { expect, it } from 'vitest';
import { type KnownText, nextPart } from './next-part.ts';

const writing: KnownText = { status: 'writing', generation: 3, text: 'abcdef', reason: null, waiting: null };
const ready: KnownText = { ...writing, status: 'ready' };

it('a reader with nothing is told to start, then the text from the beginning', () => {
  expect(nextPart(writing, null)).toEqual({ type: 'start', place: { generation: 3, position: 0 } });
  expect(nextPart(writing, { generation: 3, position: 0 })).toMatchObject({ type: 'delta', text: 'abcdef' });
});

it('a reader of an older generation is told to start over', () => {
  expect(nextPart(writing, { generation: 2, position: 4 })).toMatchObject({ type: 'start' });
});

it('a reader that has all waits, until the end comes', () => {
  const place = { generation: 3, position: 6 };
  expect(nextPart(writing, place)).toBeNull();
  expect(nextPart(ready, place)).toEqual({ type: 'end', status: 'ready', reason: null, place });
});

it('a reader that a faster process told more waits for the text to get there', () => {
  expect(nextPart(writing, { generation: 3, position: 9 })).toBeNull();
});

it('a place past the end of a finished text is not believed', () => {
  expect(nextPart(ready, { generation: 3, position: 9 })).toMatchObject({ type: 'start' });
});

it('between two writers there is nothing to tell', () => {
  expect(nextPart({ ...writing, status: 'pending' }, null)).toBeNull();
});

it('while nothing is written a reader is told once of the place in line, and of a new one', () => {
  const waiting = { place: 2, expectedMs: 4_000 };
  const inLine: KnownText = { ...writing, text: '', waiting };
  const place = { generation: 3, position: 0 };
  expect(nextPart(inLine, place)).toEqual({ type: 'waiting', waiting, place });
  expect(nextPart(inLine, place, waiting)).toBeNull();
  expect(nextPart({ ...inLine, waiting: { ...waiting, place: 1 } }, place, waiting)).toMatchObject({
    waiting: { place: 1 },
  });
  expect(nextPart({ ...inLine, text: '{' }, place)).toMatchObject({ type: 'delta' });
});

it('a long text comes in parts that end between two characters', () => {
  const long: KnownText = { ...ready, text: `a${'😀'.repeat(40_000)}` };
  let place = { generation: 3, position: 0 };
  let read = '';
  for (let part = nextPart(long, place); part?.type === 'delta'; part = nextPart(long, place)) {
    expect(part.text.length).toBeLessThanOrEqual(32_768);
    expect(part.text.isWellFormed()).toBe(true);
    read += part.text;
    place = part.place;
  }
  expect(read).toBe(long.text);
});
