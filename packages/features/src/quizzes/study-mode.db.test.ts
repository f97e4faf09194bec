import type { StoredQuestion } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getAttempt } from './get-attempt.ts';
import { aStartedAttempt, openQuizBench, type QuizBench, save } from './testing/quiz-bench.ts';

let bench: QuizBench;
beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());

it('a checked answer is explained at once and closed, and only that one', async () => {
  const attempt = await aStartedAttempt(bench, { mode: 'study' });
  const [question, other] = bench.bank.questions as [StoredQuestion, StoredQuestion];

  const checked = await save(bench, attempt, { question, response: question.wrong, check: true });
  await save(bench, attempt, { question: other });
  const again = await save(bench, attempt, { question, base: 1 });

  expect(checked).toMatchObject({
    status: 'saved',
    reveal: { outcome: 'wrong', points: '0', key: { rightOptionIds: ['one-s1'] } },
  });
  expect(again).toMatchObject({ status: 'closed', current: { isChecked: true, response: question.wrong } });
  const view = await getAttempt(bench.services, attempt.student, attempt.attemptId);
  const revealed = view.questions
    .filter((each) => each.reveal !== null)
    .map((each) => each.questionVersionId);
  expect(revealed).toEqual([question.versionId]);
});

it('of two tabs one checks and one saves: once the question is closed no other answer counts', async () => {
  for (let round = 0; round < 10; round++) {
    const attempt = await aStartedAttempt(bench, { mode: 'study' });
    const question = bench.bank.questions[0] as StoredQuestion;

    const [checked, saved] = await Promise.all([
      save(bench, attempt, { question, response: question.wrong, check: true }),
      save(bench, attempt, { question }),
    ]);

    expect([checked.status, saved.status].filter((status) => status === 'saved')).toHaveLength(1);
    if (checked.status === 'saved') expect(saved.status).toBe('closed');
    else expect(checked).toMatchObject({ status: 'conflict', current: { isChecked: false } });
  }
});

it('asking to check in exam mode saves the answer and tells nothing', async () => {
  const attempt = await aStartedAttempt(bench, { mode: 'exam' });
  const question = bench.bank.questions[0] as StoredQuestion;

  expect(await save(bench, attempt, { question, check: true })).toMatchObject({
    status: 'saved',
    reveal: null,
  });
  expect(await save(bench, attempt, { question, base: 1, check: true })).toMatchObject({
    status: 'saved',
    reveal: null,
  });
});
