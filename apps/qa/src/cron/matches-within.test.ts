import { expect, it } from 'vitest';
import { matchesWithin } from './matches-within.ts';

const at = (time: string) => new Date(`2026-03-${time}:00Z`);

it.each([
  ['17 * * * *', '02T09:00', '02T09:16', false],
  ['17 * * * *', '02T09:00', '02T09:17', true],
  ['17 * * * *', '02T09:17', '02T10:16', false],
  ['*/15 * * * *', '02T09:01', '02T09:14', false],
  ['*/15 * * * *', '02T09:01', '02T09:15', true],
  ['47 2 * * *', '02T09:00', '03T02:46', false],
  ['47 2 * * *', '02T09:00', '03T02:47', true],
  ['0 8 * * 1-5', '06T09:00', '08T23:00', false],
  ['0 8 * * 1,3', '06T09:00', '09T08:00', true],
  ['* * * * *', '02T09:00', '02T08:00', false],
])('%s between %s and %s: %s', (line, from, to, isDue) => {
  expect(matchesWithin(line, at(from), at(to))).toBe(isDue);
});

it('of a year that is skipped the last week decides, in which everything of ours has its time', () => {
  expect(matchesWithin('47 2 * * *', new Date('2025-03-02T09:00Z'), at('02T09:00'))).toBe(true);
});
