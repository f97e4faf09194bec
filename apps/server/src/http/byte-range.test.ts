import { expect, test } from 'vitest';
import { readByteRange } from './byte-range.ts';

test.each([
  ['bytes=0-99', { first: 0, last: 99 }],
  ['bytes=900-', { first: 900, last: 999 }],
  ['bytes=900-5000', { first: 900, last: 999 }],
  ['bytes=-100', { first: 900, last: 999 }],
  ['bytes=-5000', { first: 0, last: 999 }],
])('%s of 1000 bytes is a part', (header, range) => {
  expect(readByteRange(header, 1_000)).toEqual(range);
});

test.each([undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-9', 'lines=1-2', 'bytes=a-b'])(
  '%s asks for the whole file',
  (header) => {
    expect(readByteRange(header, 1_000)).toBeNull();
  },
);

test.each(['bytes=1000-', 'bytes=-0'])('%s is outside of 1000 bytes', (header) => {
  expect(readByteRange(header, 1_000)).toBe('outside');
});
