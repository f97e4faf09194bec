import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDashboard } from './compile-dashboard.ts';
import type { DashboardAttempt } from './dashboard.ts';
import { fitLine } from './least-squares.ts';
import { trendOf } from './trend.ts';

const now = new Date('2026-03-31T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const category = (topicId: string, percent: number) => ({
  topicId,
  percent,
  right: 0,
  total: 1,
  points: '0',
  maxPoints: '1',
});
let counter = 0;
const attempt = (days: number, given: Partial<DashboardAttempt> = {}): DashboardAttempt => ({
  attemptId: `a${counter++}`,
  quizId: 'quiz',
  quizTitle: 'Quiz',
  submittedAt: daysAgo(days),
  scorePercent: 50,
  durationMs: 60_000,
  categories: [],
  strengthTopicIds: [],
  weaknessTopicIds: [],
  ...given,
});
const compile = (...attempts: DashboardAttempt[]) => compileDashboard({ now, attempts });

describe('a trend', () => {
  test('of three scores is a slope beyond two points per attempt', () => {
    expect(trendOf([50, 52, 54])).toEqual({ direction: 'steady', improvement: 4, slope: 2 });
    expect(trendOf([50, 53, 56])).toEqual({ direction: 'improving', improvement: 6, slope: 3 });
    expect(trendOf([56, 53, 50]).direction).toBe('declining');
  });

  test('of two scores is a change of five points', () => {
    expect(trendOf([50, 55]).direction).toBe('improving');
    expect(trendOf([50, 54.9]).direction).toBe('steady');
    expect(trendOf([55, 50]).direction).toBe('declining');
  });

  test('needs two scores', () => {
    expect(trendOf([])).toEqual({ direction: 'unknown', improvement: null, slope: null });
    expect(trendOf([50]).direction).toBe('unknown');
  });

  test('is not called up when the last score is below the first', () => {
    expect(trendOf([50, 0, 10, 100, 49])).toMatchObject({ direction: 'steady', improvement: -1 });
  });

  test('turned round is its mirror', () => {
    const mirror = { improving: 'declining', declining: 'improving', steady: 'steady', unknown: 'unknown' };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 }), (scores) => {
        expect(trendOf([...scores].reverse()).direction).toBe(mirror[trendOf(scores).direction]);
      }),
    );
  });
});

test('a fitted line goes through points that lie on one', () => {
  expect(fitLine([1, 2, 4].map((x) => ({ x, y: 3 - 2 * x })))).toEqual({ slope: -2, intercept: 3 });
  expect(fitLine([{ x: 1, y: 1 }])).toBeNull();
  expect(fitLine([])).toBeNull();
});

describe('the dashboard', () => {
  test('without attempts is empty, not an error', () => {
    expect(compile()).toEqual({
      compiledAt: '2026-03-31T12:00:00.000Z',
      attemptCount: 0,
      overallProgress: null,
      progressTrend: { direction: 'unknown', improvement: null, slope: null },
      progress: [],
      trendingUp: [],
      trendingDown: [],
      topStrengths: [],
      topWeaknesses: [],
      timelines: [],
    });
  });

  test('covers 30 days, oldest first, whatever the order given', () => {
    const body = compile(attempt(0, { scorePercent: 90 }), attempt(31), attempt(30, { scorePercent: 60 }));

    expect(body.progress.map((point) => point.scorePercent)).toEqual([60, 90]);
    expect(body.overallProgress).toBe(75);
    expect(body.progressTrend).toMatchObject({ direction: 'improving', improvement: 30 });
  });

  test('takes the trend from the ten most recent scores', () => {
    const old = Array.from({ length: 5 }, (_, index) => attempt(25 - index, { scorePercent: 100 }));
    const recent = Array.from({ length: 10 }, (_, index) =>
      attempt(10 - index, { scorePercent: 40 + 4 * index }),
    );

    expect(compile(...old, ...recent).progressTrend).toMatchObject({ improvement: 36, slope: 4 });
  });

  test('lists categories going up and down with last minus first, the largest change first', () => {
    const body = compile(
      attempt(3, {
        categories: [category('a', 40), category('b', 80), category('c', 50), category('d', 10)],
      }),
      attempt(2, { categories: [category('a', 50), category('b', 70), category('c', 51)] }),
      attempt(1, {
        categories: [category('a', 60), category('b', 50), category('c', 52), category('d', 90)],
      }),
    );

    expect(body.trendingUp.map(({ topicId, improvement }) => [topicId, improvement])).toEqual([
      ['d', 80],
      ['a', 20],
    ]);
    expect(body.trendingDown).toEqual([
      { topicId: 'b', scores: [80, 70, 50], direction: 'declining', improvement: -30, slope: -15 },
    ]);
  });

  test('counts strengths and weaknesses by id, five at most, once per attempt', () => {
    const body = compile(
      attempt(3, { attemptId: 'first', strengthTopicIds: ['a', 'a', 'b'], weaknessTopicIds: ['x'] }),
      attempt(2, { attemptId: 'second', strengthTopicIds: ['b', 'c', 'd', 'e', 'f', 'g'] }),
    );

    expect(body.topStrengths).toHaveLength(5);
    expect(body.topStrengths[0]).toEqual({ topicId: 'b', count: 2, lastAttemptId: 'second' });
    expect(body.topStrengths.map((each) => each.topicId)).not.toContain('a');
    expect(body.topWeaknesses).toEqual([{ topicId: 'x', count: 1, lastAttemptId: 'first' }]);
  });

  test('puts a topic named both ways where it is named more often, else later', () => {
    const body = compile(
      attempt(5, { weaknessTopicIds: ['often', 'mended'] }),
      attempt(4, { weaknessTopicIds: ['often'] }),
      attempt(3, { strengthTopicIds: ['often', 'mended', 'lost'] }),
      attempt(2, { weaknessTopicIds: ['lost'] }),
    );

    expect(body.topStrengths.map((each) => each.topicId)).toEqual(['mended']);
    expect(body.topWeaknesses.map((each) => each.topicId)).toEqual(['often', 'lost']);
  });

  test('draws a timeline per quiz, the one taken last first', () => {
    const body = compile(
      attempt(5, { quizId: 'one', scorePercent: 40 }),
      attempt(4, { quizId: 'two', quizTitle: 'Old title' }),
      attempt(3, { quizId: 'one', scorePercent: 55.5 }),
      attempt(1, { quizId: 'two', quizTitle: 'New title', scorePercent: 45 }),
    );

    expect(body.timelines.map((line) => [line.quizId, line.quizTitle])).toEqual([
      ['two', 'New title'],
      ['one', 'Quiz'],
    ]);
    expect(body.timelines[1]?.entries.map((entry) => entry.change)).toEqual([null, 15.5]);
    expect(body.timelines[0]?.trend).toMatchObject({ direction: 'declining', improvement: -5 });
  });
});
