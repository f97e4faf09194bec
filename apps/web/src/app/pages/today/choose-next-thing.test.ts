import type { Dashboard, PlanTask, QuizSummary, StudyPlan } from '@debrief/contracts';
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
  return { ...rest, id, minutes: 20, dueOn, reason: { code: 'not-started' }, doneAt };
}

function planOf(...tasks: PlanTask[]): StudyPlan {
  const rest = {
    goal: null,
    words: null,
    isWordsLocked: false,
    way: null,
    refreshedAt: null,
    nextRefreshAt: null,
  };
  return { ...rest, status: 'ready', today, tasks };
}

const dashboard: Dashboard = {
  status: 'ready',
  compiledAt: null,
  body: null,
  names: {},
  readiness: [],
  topics: [],
  locked: [],
};

const concept = (topicId: string, mastery: number, level: 'familiar' | null = 'familiar') => ({
  topicId,
  topicName: topicId,
  parentId: 'root',
  mastery,
  low: mastery,
  high: mastery,
  level,
  answerCount: 3,
  lastPractisedAt: null,
  fadesTo: null,
  change30: null,
  trend: 'unknown' as const,
});

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

test('with nothing due it is the topic with the lowest mastery that was practised', () => {
  const topics = [concept('high', 80), concept('low', 20), concept('untouched', 0, null)];

  expect(chooseNextThing({ quizzes: [taken], plan: planOf(), dashboard: { ...dashboard, topics } })).toEqual({
    kind: 'weakness',
    topicId: 'low',
    topicName: 'low',
  });
});

test('with nothing weak it is the quiz taken last', () => {
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
