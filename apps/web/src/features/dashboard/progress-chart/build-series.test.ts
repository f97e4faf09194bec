import { expect, test } from 'vitest';
import { bestRange, midWeek, recentScores, weeksOfWork } from './build-series.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const on = (day: string) => ({
  attemptId: day,
  quizId: 'quiz',
  submittedAt: `${day}T18:00:00Z`,
  scorePercent: 60,
});
const week = (monday: string, meanPercent: number | null, answerCount = meanPercent === null ? 0 : 10) => ({
  ...{ monday, meanPercent, answerCount, attemptCount: 0, minutes: 0 },
});

test('scores of more than 30 days ago are in the weeks only', () => {
  const progress = [on('2026-09-01'), on('2026-11-02')];

  expect(recentScores({ progress }, now).map(({ attemptId }) => attemptId)).toEqual(['2026-11-02']);
});

test('weeks begin with the first that was worked in, and keep the idle ones after it', () => {
  const weeks = [week('2026-10-26', null), week('2026-11-02', 50), week('2026-11-09', null)];

  expect(weeksOfWork({ weeks })).toHaveLength(2);
  expect(weeksOfWork({ weeks: [week('2026-11-02', null)] })).toEqual([]);
});

test('a week stands at its Thursday', () => {
  expect(new Date(midWeek({ monday: '2026-11-16' })).toISOString()).toBe('2026-11-19T12:00:00.000Z');
});

test('days are shown where two scores can be joined, else weeks, else no line', () => {
  const two = [on('2026-11-02'), on('2026-11-09')];
  const past = [week('2026-09-07', 40), week('2026-09-14', 60)];

  expect(bestRange({ progress: two, weeks: past }, now)).toBe('days');
  expect(bestRange({ progress: [on('2026-09-08')], weeks: past }, now)).toBe('weeks');
  expect(bestRange({ progress: [on('2026-11-02')], weeks: [week('2026-11-02', 60)] }, now)).toBeNull();
});
