import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFigures, type FiguresInput } from './compile-figures.ts';
import type { ScoredAttempt } from './quiz-timelines.ts';
import { type StandingInput, standingsOf } from './topic-standings.ts';
import { type TopicWork, wrongInARow } from './topic-work.ts';
import type { WorkDay } from './weeks-of-work.ts';

const now = new Date('2026-03-31T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const none: FiguresInput = {
  ...{ now, today: '2026-03-31', totals: { attemptCount: 0, answerCount: 0 } },
  ...{ days: [], attempts: [], standings: standingsOf([]), work: [], questions: [] },
};
const attempt = (days: number, given: Partial<ScoredAttempt> = {}): ScoredAttempt => ({
  attemptId: `a${days}`,
  quizId: 'quiz',
  quizTitle: 'Quiz',
  submittedAt: daysAgo(days),
  scorePercent: 50,
  durationMs: 60_000,
  ...given,
});
const day = (on: string, given: Partial<WorkDay> = {}): WorkDay => ({
  ...{ on, attemptCount: 1, scoreCount: 1, scoreSum: 50, answerCount: 10, workedMs: 600_000 },
  ...given,
});
const topic = (topicId: string, given: Partial<StandingInput> = {}): StandingInput => ({
  ...{ topicId, parentId: 'root', mastery: 50, low: 40, high: 60, level: 'familiar' },
  ...{ change30: null, trend: 'unknown' },
  ...given,
});
const work = (topicId: string, days: number, given: Partial<TopicWork> = {}): TopicWork => ({
  ...{ topicId, attemptId: `a${days}`, quizTitle: 'Quiz', submittedAt: daysAgo(days) },
  ...{ questionCount: 4, rightCount: 2, creditRatio: 0.5, claim: null },
  ...given,
});
const compile = (given: Partial<FiguresInput>) => compileFigures({ ...none, ...given });

test('without attempts the figures are empty, and every week is there', () => {
  const figures = compile({});

  expect(figures).toMatchObject({ attemptCount: 0, overallProgress: null, progress: [], timelines: [] });
  expect(figures.weeks).toHaveLength(26);
  expect(figures.weeks.at(-1)).toEqual({
    ...{ monday: '2026-03-30', attemptCount: 0, answerCount: 0, meanPercent: null, minutes: 0 },
  });
  expect(figures.activity).toEqual([]);
});

describe('weeks and days', () => {
  test('a week adds up its days, and its mean is that of attempts', () => {
    const { weeks } = compile({
      days: [
        day('2026-03-23', { scoreSum: 90 }),
        day('2026-03-29', { attemptCount: 3, scoreCount: 2, scoreSum: 60, workedMs: 20_000 }),
        day('2026-03-30', { scoreCount: 0, scoreSum: 0 }),
      ],
    });

    expect(weeks.at(-2)).toEqual({
      ...{ monday: '2026-03-23', attemptCount: 4, answerCount: 20, meanPercent: 50, minutes: 10 },
    });
    expect(weeks.at(-1)?.meanPercent).toBeNull();
  });

  test('days without work and days long ago are not drawn', () => {
    const idle = day('2026-03-20', { attemptCount: 0, answerCount: 0, workedMs: 0 });

    expect(compile({ days: [day('2026-01-06'), idle, day('2026-01-07')] }).activity).toEqual([
      { on: '2026-01-07', answerCount: 10, minutes: 10 },
    ]);
  });

  test('the mean score is that of thirty days', () => {
    const days = [day('2026-03-01', { scoreSum: 0 }), day('2026-03-02', { scoreSum: 80 }), day('2026-03-31')];

    expect(compile({ days }).overallProgress).toBe(65);
  });
});

describe('strengths and weaknesses', () => {
  const anyTopic = fc.record({
    mastery: fc.integer({ min: 0, max: 100 }),
    spread: fc.integer({ min: 0, max: 30 }),
    level: fc.constantFrom('attempted', 'familiar', 'proficient', 'mastered', null),
  });

  test('a topic is in one of them at most, and never against its level', () => {
    fc.assert(
      fc.property(fc.array(anyTopic, { maxLength: 30 }), (drawn) => {
        const topics = drawn.map(({ mastery, spread, level }, index) =>
          topic(`t${index}`, { mastery, low: mastery - spread, high: mastery + spread, level }),
        );
        const levelOf = new Map(topics.map((each) => [each.topicId, each.level]));
        const { strengths, weaknesses } = compile({ standings: standingsOf(topics) });

        for (const { topicId } of strengths)
          expect(['proficient', 'mastered']).toContain(levelOf.get(topicId));
        for (const { topicId } of weaknesses)
          expect(['attempted', 'familiar']).toContain(levelOf.get(topicId));
        expect(strengths.length).toBeLessThanOrEqual(5);
        expect(weaknesses.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  test('what is surely weak comes before what may only look so', () => {
    const seenOnce = topic('once', { mastery: 20, low: 0, high: 70 });
    const seenOften = topic('often', { mastery: 30, low: 22, high: 38 });

    const { weaknesses } = compile({ standings: standingsOf([seenOnce, seenOften]) });

    expect(weaknesses.map((each) => each.topicId)).toEqual(['often', 'once']);
  });

  test('a topic with others below it is told by them', () => {
    const parent = topic('parent', { parentId: null, mastery: 10 });

    expect(standingsOf([parent, topic('child', { parentId: 'parent' })]).weak).toHaveLength(1);
  });

  test('the evidence is the attempts that show it so: by the debrief first, else by their score', () => {
    const claim = { kind: 'weakness', address: 'weaknesses.a' } as const;
    const { weaknesses } = compile({
      standings: standingsOf([topic('a')]),
      work: [
        work('a', 1, { creditRatio: 1 }),
        work('a', 2, { creditRatio: 0.9, claim }),
        work('a', 3, { creditRatio: 0.2, claim: { kind: 'strength', address: 'strengths.a' } }),
        work('a', 4, { creditRatio: 0.6 }),
        work('a', 60, { creditRatio: 0 }),
      ],
    });

    expect(weaknesses[0]?.evidence.map(({ attemptId, claimId }) => [attemptId, claimId])).toEqual([
      ['a2', 'weaknesses.a'],
      ['a4', null],
      ['a60', null],
    ]);
    expect(weaknesses[0]?.count).toBe(2);
  });

  test('where no attempt shows it, those that asked about it are given', () => {
    const { weaknesses } = compile({
      standings: standingsOf([topic('a')]),
      work: [work('a', 1, { creditRatio: 1 })],
    });

    expect(weaknesses[0]).toMatchObject({ count: 0, evidence: [{ attemptId: 'a1' }] });
  });
});

describe('what went up and down', () => {
  test('is what the tree says of thirty days, the largest change first', () => {
    const { wentUp, wentDown } = compile({
      standings: standingsOf([
        topic('a', { mastery: 60, change30: 8, trend: 'up' }),
        topic('b', { mastery: 70, change30: 20, trend: 'up' }),
        topic('c', { mastery: 30, change30: -9.94, trend: 'down' }),
        topic('d', { change30: 1, trend: 'steady' }),
      ]),
      work: [work('a', 1, { creditRatio: 0.75 }), work('a', 2, { creditRatio: 1 / 3 })],
    });

    expect(wentUp).toEqual([
      { topicId: 'b', from: 50, to: 70, scores: [] },
      { topicId: 'a', from: 52, to: 60, scores: [33.3, 75] },
    ]);
    expect(wentDown).toEqual([{ topicId: 'c', from: 39.9, to: 30, scores: [] }]);
  });

  test('of a topic begun within them is told from its first answers on', () => {
    const { wentUp, wentDown } = standingsOf([
      topic('a', { mastery: 60, firstMastery: 45 }),
      topic('b', { mastery: 60, firstMastery: 57 }),
      topic('c', { mastery: 60 }),
    ]);

    expect(wentUp).toEqual([{ topicId: 'a', from: 45, to: 60 }]);
    expect(wentDown).toEqual([]);
  });
});

test('misses in a row go back to the attempt where something was right', () => {
  const missed = { rightCount: 0, creditRatio: 0 };

  expect(wrongInARow([work('a', 1, missed), work('a', 2, missed), work('a', 3), work('a', 4, missed)])).toBe(
    8,
  );
  expect(wrongInARow([work('a', 1)])).toBe(0);
  expect(wrongInARow([])).toBe(0);
});

test('scores and timelines run from the oldest to the newest, the quiz taken last first', () => {
  const figures = compile({
    attempts: [
      attempt(1, { quizId: 'two', quizTitle: 'New title', scorePercent: 45 }),
      attempt(3, { quizId: 'one', scorePercent: 55.5 }),
      attempt(4, { quizId: 'two', quizTitle: 'Old title' }),
      attempt(5, { quizId: 'one', scorePercent: 40 }),
    ],
  });

  expect(figures.progress.map((point) => point.scorePercent)).toEqual([40, 50, 55.5, 45]);
  expect(figures.timelines.map((line) => [line.quizId, line.quizTitle])).toEqual([
    ['two', 'New title'],
    ['one', 'Quiz'],
  ]);
  expect(figures.timelines[1]?.entries.map((entry) => entry.change)).toEqual([null, 15.5]);
  expect(figures.timelines[0]?.trend).toMatchObject({ direction: 'declining', improvement: -5 });
});

test('a long history shows no more than a page holds', () => {
  const attempts = Array.from({ length: 5_000 }, (_each, index) =>
    attempt(index / 10, { quizId: `q${index % 40}` }),
  );
  const figures = compile({ attempts });

  expect(figures.progress).toHaveLength(200);
  expect(figures.timelines).toHaveLength(12);
  expect(JSON.stringify(figures).length).toBeLessThan(60_000);
});
