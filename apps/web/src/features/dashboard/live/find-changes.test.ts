import type { TopicMastery } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { findChanges } from './find-changes.ts';

const topic = (topicId: string, mastery: number, parentId: string | null = 'root'): TopicMastery => ({
  ...{ topicId, topicName: topicId, parentId, mastery, low: mastery, high: mastery, level: 'familiar' },
  ...{ answerCount: 4, lastPractisedAt: null, fadesTo: null, change30: null, trend: 'unknown' },
});
const score = (attemptId: string, day: string) => ({
  ...{ attemptId, quizId: 'quiz', submittedAt: `${day}T18:00:00Z`, scorePercent: 60 },
});
const body = (rest: Partial<Parameters<typeof findChanges>[0]> = {}) => ({
  ...{ progress: [score('first', '2026-11-02')], answerCount: 10 },
  topics: [topic('root', 50, null), topic('subnets', 40), topic('routes', 60)],
  ...rest,
});

test('a dashboard that was only compiled anew has no changes', () => {
  expect(findChanges(body(), body())).toBeNull();
});

test('a new score is one, and the concept that moved most goes with it', () => {
  const after = body({
    progress: [score('first', '2026-11-02'), score('second', '2026-11-03')],
    answerCount: 20,
    topics: [topic('root', 70, null), topic('subnets', 52), topic('routes', 58)],
  });

  expect(findChanges(body(), after)).toEqual({
    scores: [score('second', '2026-11-03')],
    answerCount: 10,
    moved: { topicId: 'subnets', name: 'subnets', from: 40, to: 52 },
  });
});

test('an old score that comes back into the window is none', () => {
  const after = body({ progress: [score('older', '2026-10-01'), score('first', '2026-11-02')] });

  expect(findChanges(body(), after)).toBeNull();
});
