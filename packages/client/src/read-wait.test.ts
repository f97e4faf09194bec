import { expect, test } from 'vitest';
import { readWait } from './read-wait.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

test.each([
  [{ 'retry-after': '3' }, 3_000],
  [{ 'retry-after': 'Sun, 01 Mar 2026 12:00:05 GMT' }, 5_000],
  [{ 'retry-after': 'Sun, 01 Mar 2026 11:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, null],
  [{ 'ratelimit-remaining': '0', 'ratelimit-reset': '7' }, 7_000],
  [{ 'ratelimit-remaining': '3', 'ratelimit-reset': '7' }, null],
  [{ 'retry-after': '1', 'ratelimit-remaining': '0', 'ratelimit-reset': '7' }, 1_000],
  [{}, null],
])('%j asks to wait %s ms', (headers, expected) => {
  expect(readWait(new Headers(headers as Record<string, string>), now)).toBe(expected);
});
