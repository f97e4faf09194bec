import type { DashboardBody } from '@debrief/contracts';
import { expect, it } from 'vitest';
import { writeWeek } from '../words/write-week.ts';
import { toWeekFacts } from './week-facts.ts';

const body = {
  activity: [
    { on: '2026-11-14', answerCount: 100, minutes: 60 },
    { on: '2026-11-15', answerCount: 20, minutes: 15.4 },
    { on: '2026-11-21', answerCount: 22, minutes: 20 },
    { on: '2026-11-22', answerCount: 9, minutes: 9 },
  ],
  progress: [
    { submittedAt: '2026-11-10T10:00:00Z', scorePercent: 60 },
    { submittedAt: '2026-11-16T10:00:00Z', scorePercent: 70 },
    { submittedAt: '2026-11-21T10:00:00Z', scorePercent: 81 },
  ],
  wentUp: [{ topicId: 'a', from: 40, to: 61, scores: [] }],
  wentDown: [{ topicId: 'gone', from: 40, to: 31, scores: [] }],
  weaknesses: [{ topicId: 'b', mastery: 34.6, change30: null, count: 2, evidence: [] }],
  readiness: [
    { examName: 'Other', examOn: null },
    {
      examName: 'Cloud',
      examOn: '2026-12-21',
      passPercent: 70,
      readiness: { status: 'estimated', percent: 66.6 },
    },
  ],
  names: { a: 'Subnets', b: 'Routing' },
} as unknown as DashboardBody;

it('the seven full days before it, and the week before those', () => {
  expect(toWeekFacts(body, '2026-11-22')).toEqual({
    ...{
      on: '2026-11-22',
      answerCount: 42,
      minutes: 35,
      attemptCount: 2,
      meanPercent: 75.5,
      beforePercent: 60,
    },
    ...{
      up: { topic: 'Subnets', from: 40, to: 61 },
      down: null,
      weakest: { topic: 'Routing', mastery: 34.6 },
    },
    exam: { name: 'Cloud', examOn: '2026-12-21', daysLeft: 29, percent: 66.6, passPercent: 70 },
  });
});

it('four sentences say what was done, what moved, the exam, and where to begin', () => {
  expect(writeWeek(toWeekFacts(body, '2026-11-22'))).toEqual({
    title: 'Your week: 42 answers in 35 minutes',
    lines: [
      'You answered 42 questions in 35 minutes and finished 2 quizzes, with 76% on average (60% the week before).',
      'You got better at Subnets: from 40 to 61 of 100.',
      'Cloud is in 29 days, on Monday 21 December: 67% expected, 70% needed to pass.',
      'Begin the new week with Routing, the topic you know least (35 of 100).',
    ],
    action: { label: 'See your progress', path: '/progress' },
  });
});

it('a week without practice says so, and an exam that is over is not named', () => {
  const words = writeWeek(toWeekFacts({ ...body, wentUp: [], weaknesses: [] }, '2027-01-24'));

  expect(words.title).toBe('Your week: a quiet one');
  expect(words.lines).toEqual([
    'You did not practise in the last seven days. Ten minutes are a good beginning.',
  ]);
});
