import type { DashboardBody, PlanTask, QuizSummary, StudyPlan, TopicMastery } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { chooseFirstQuiz, chooseNextThing } from './choose-next-thing.ts';

const today = '2026-11-04';

function quiz(id: string, rest: Partial<QuizSummary> = {}): QuizSummary {
  return {
    id,
    slug: id,
    title: id,
    description: '',
    subjectId: 's',
    subjectName: 's',
    language: 'en',
    questionCount: 10,
    timeLimitMs: null,
    modes: ['exam', 'study'],
    passPercent: null,
    openAttempt: null,
    lastAttempt: null,
    bestPercent: null,
    attemptCount: 0,
    isMine: false,
    status: 'published',
    canEdit: false,
    ...rest,
  };
}

function begun(id: string, deadlineAt: string | null): QuizSummary {
  return quiz(id, { openAttempt: { id: `of-${id}`, mode: 'exam', answeredCount: 2, deadlineAt } });
}

const taken = quiz('taken', {
  attemptCount: 1,
  lastAttempt: { id: 'a', scorePercent: 50, submittedAt: '2026-11-01T10:00:00Z' },
});

function task(id: string, dueOn: string, doneAt: string | null = null): PlanTask {
  const rest = { kind: 'practise' as const, topicId: null, topicName: null, quizId: null, quizTitle: null };
  const size = { questionCount: null, doneCount: 0, missedOn: null, start: { to: '/quizzes' as const } };
  return { ...rest, ...size, id, minutes: 20, dueOn, reason: { code: 'not-started' }, doneAt };
}

function planOf(...tasks: PlanTask[]): StudyPlan {
  const rest = {
    goal: null,
    settings: { daysOff: [], easyDays: [], holidays: [] },
    days: [],
    isBehind: false,
    behind: null,
    neededMinutes: null,
    availableMinutes: null,
    dropFirst: [],
    dropped: [],
    words: null,
    isWordsLocked: false,
    way: null,
    refreshedAt: null,
    nextRefreshAt: null,
  };
  return { ...rest, status: 'ready', today, tasks };
}

const dashboard = { body: null };

function topic(topicId: string, mastery: number, fadesTo: number | null): TopicMastery {
  const rest = { parentId: 'root', level: 'familiar' as const, answerCount: 3, lastPractisedAt: null };
  const unknown = { change30: null, trend: 'unknown' as const };
  return { topicId, topicName: topicId, mastery, low: mastery, high: mastery, fadesTo, ...rest, ...unknown };
}

function bodyWith(rest: Partial<DashboardBody>): { body: DashboardBody } {
  const figures = { weaknesses: [], topics: [], names: {} };
  return { body: { ...figures, ...rest } as unknown as DashboardBody };
}

test('what was begun comes first, the one whose clock runs out before the others', () => {
  const quizzes = [
    begun('calm', null),
    begun('late', '2026-11-04T20:00:00Z'),
    begun('soon', '2026-11-04T12:00:00Z'),
  ];

  expect(chooseNextThing({ quizzes, plan: planOf(task('t', today)), dashboard })).toMatchObject({
    kind: 'resume',
    attempt: { id: 'of-soon' },
  });
});

test('somebody new takes a first quiz before any task of the plan', () => {
  const quizzes = [quiz('long', { questionCount: 40 }), quiz('short')];

  expect(chooseNextThing({ quizzes, plan: planOf(task('t', today)), dashboard })).toMatchObject({
    kind: 'first-quiz',
    quiz: { id: 'short' },
  });
});

test('then comes the first open task that is due', () => {
  const plan = planOf(
    task('done', today, '2026-11-04T08:00:00Z'),
    task('due', today),
    task('later', '2026-11-05'),
  );

  expect(chooseNextThing({ quizzes: [taken], plan, dashboard })).toMatchObject({
    kind: 'task',
    task: { id: 'due' },
  });
});

test('with nothing due it is the weakest topic, and how it went last time', () => {
  const evidence = {
    ...{ attemptId: 'a', quizTitle: 'Quiz', submittedAt: '2026-11-01T10:00:00Z', claimId: null },
    ...{ questionCount: 4, rightCount: 1 },
  };
  const weakness = { topicId: 'low', mastery: 20, change30: null, count: 1, evidence: [evidence] };
  const weak = bodyWith({ weaknesses: [weakness], names: { low: 'Routes' } });

  expect(chooseNextThing({ quizzes: [taken], plan: planOf(), dashboard: weak })).toEqual({
    ...{ kind: 'weakness', topicId: 'low', topicName: 'Routes', mastery: 20 },
    missed: { wrongCount: 3, questionCount: 4 },
  });
});

test('with nothing weak it is the topic that would fade most', () => {
  const topics = [topic('calm', 80, 78), topic('fading', 80, 60), topic('new', 0, null)];

  expect(
    chooseNextThing({ quizzes: [taken], plan: planOf(), dashboard: bodyWith({ topics }) }),
  ).toMatchObject({ kind: 'fading', topicId: 'fading', fadesTo: 60 });
});

test('with nothing weak or fading it is the quiz taken last', () => {
  const quizzes = [quiz('other'), taken];

  expect(chooseNextThing({ quizzes, plan: planOf(), dashboard })).toMatchObject({
    kind: 'again',
    quiz: { id: 'taken' },
  });
});

test('without any quiz there is nothing to do', () => {
  expect(chooseNextThing({ quizzes: [], plan: planOf(), dashboard })).toEqual({ kind: 'nothing' });
});

test('a first quiz is short, without a clock, and of the subject that was asked for', () => {
  const quizzes = [
    quiz('timed', { questionCount: 5, timeLimitMs: 60_000 }),
    quiz('calm', { questionCount: 20 }),
    quiz('other', { subjectId: 'other', questionCount: 30 }),
  ];

  expect(chooseFirstQuiz(quizzes)?.id).toBe('calm');
  expect(chooseFirstQuiz(quizzes, 'other')?.id).toBe('other');
  expect(chooseFirstQuiz(quizzes, 'none')?.id).toBe('calm');
});
