import { expect, test } from 'vitest';
import { needsOf } from './needs-of.ts';

test.each(['A region holds several zones.', 'It is 3 - 2, or 50 %.', 'Größe: 5'])('%j is plain', (text) => {
  expect(needsOf(text)).toEqual({ isPlain: true, math: false, code: false });
});

test.each(['`code`', '**bold**', '- a list', '1. first', 'a\nb', 'see https://x.test', '<b>', 'a | b'])(
  '%j is not',
  (text) => {
    expect(needsOf(text).isPlain).toBe(false);
  },
);

test('a formula and a block of code are noticed', () => {
  expect(needsOf('$x^2$').math).toBe(true);
  expect(needsOf('Look:\n```ts\nx\n```').code).toBe(true);
});
