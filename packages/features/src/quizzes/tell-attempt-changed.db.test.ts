import type { LiveEvent } from '@debrief/contracts';
import type { StoredQuestion } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { markQuestion } from './mark-question.ts';
import { saveAnswer } from './save-answer.ts';
import { submitAttempt } from './submit-attempt.ts';
import { aStartedAttempt, openQuizBench, type QuizBench } from './testing/quiz-bench.ts';

let bench: QuizBench;
beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());

it('other tabs are told of saves, flags and the submission, and by which tab', async () => {
  const { student, attemptId } = await aStartedAttempt(bench);
  const question = bench.bank.questions[0] as StoredQuestion;
  const which = { attemptId, questionVersionId: question.versionId };
  const leave = new AbortController();
  const heard: LiveEvent[] = [];
  const following = (async () => {
    for await (const event of bench.services.live.follow(student.userId, leave.signal)) {
      if (event.type === 'attempt.changed') heard.push(event);
      if (heard.length === 3) break;
    }
  })();

  const save = {
    ...which,
    response: question.right,
    baseRevision: 0,
    saveKey: crypto.randomUUID(),
    timeSpentMs: 1,
    check: false,
  };
  await saveAnswer(bench.services, student.userId, { ...save, tabId: 'tab-1' });
  await markQuestion(bench.services, student.userId, { ...which, isFlagged: true, tabId: 'tab-2' });
  await submitAttempt(bench.services, student.userId, { attemptId, tabId: 'tab-1' });
  await following;
  leave.abort();

  const event = { type: 'attempt.changed', attemptId };
  expect(heard).toEqual([
    { ...event, questionVersionId: question.versionId, by: 'tab-1' },
    { ...event, questionVersionId: question.versionId, by: 'tab-2' },
    { ...event, questionVersionId: null, by: 'tab-1' },
  ]);
});
