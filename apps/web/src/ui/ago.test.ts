import { expect, test } from 'vitest';
import { ago } from './ago.ts';

const now = new Date('2026-11-04T12:00:00Z');
const at = (hoursBefore: number, timeZone = 'UTC') =>
  ago(new Date(now.getTime() - hoursBefore * 3_600_000), now, { language: 'en', timeZone });

test('the unit grows with the time that has passed', () => {
  expect([at(0.01), at(0.5), at(5), at(24), at(72), at(24 * 20), at(24 * 90), at(24 * 800)]).toEqual([
    'now',
    '30 minutes ago',
    '5 hours ago',
    'yesterday',
    '3 days ago',
    '2 weeks ago',
    '2 months ago',
    '2 years ago',
  ]);
});

test('days are counted by the calendar of the person', () => {
  expect([at(30), at(37), at(37, 'Asia/Tokyo')]).toEqual(['yesterday', '2 days ago', 'yesterday']);
});

test('nothing has happened in the future', () => {
  expect(at(-3)).toBe('now');
});
