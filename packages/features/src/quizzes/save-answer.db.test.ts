import { randomUUID } from 'node:crypto';
import { aPerson, aQuiz, type StoredQuestion } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeOverdue } from './close-overdue.ts';
import { getAttempt } from './get-attempt.ts';
import { submitAttempt } from './submit-attempt.ts';
import {
  aStartedAttempt,
  countRows,
  moveDeadline,
  openQuizBench,
  type QuizBench,
  save,
} from './testing/quiz-bench.ts';

let bench: QuizBench;
let question: StoredQuestion;
let timedQuizId: string;

beforeAll(async () => {
  bench = await openQuizBench();
  question = bench.bank.questions[0] as StoredQuestion;
  timedQuizId = await aQuiz(bench.database.db, bench.bank, { timeLimitMinutes: 10 });
});
afterAll(() => bench.close());

const logOf = (attemptId: string, standing: string) =>
  countRows(bench, 'answer_log', `attempt_id = '${attemptId}' and standing = '${standing}'`);

it('an answer of every kind is saved and read back on another device', async () => {
  const attempt = await aStartedAttempt(bench);

  for (const each of bench.bank.questions)
    expect(await save(bench, attempt, { question: each })).toMatchObject({
      status: 'saved',
      revision: 1,
      reveal: null,
    });

  const view = await getAttempt(bench.services, attempt.student, attempt.attemptId);
  const responses = new Map(view.questions.map((each) => [each.questionVersionId, each.answer.response]));
  for (const each of bench.bank.questions) expect(responses.get(each.versionId)).toEqual(each.right);
});

it('an answer can be changed and taken back', async () => {
  const attempt = await aStartedAttempt(bench);
  await save(bench, attempt, { question });

  const changed = await save(bench, attempt, { question, response: question.wrong, base: 1 });
  const takenBack = await save(bench, attempt, { question, response: null, base: 2 });

  expect(changed).toMatchObject({ status: 'saved', revision: 2 });
  expect(takenBack).toMatchObject({ status: 'saved', revision: 3 });
  const view = await getAttempt(bench.services, attempt.student, attempt.attemptId);
  expect(
    view.questions.find((each) => each.questionVersionId === question.versionId)?.answer.response,
  ).toBeNull();
});

it('of two tabs that save over the same answer one counts; the other is told the answer that does', async () => {
  const attempt = await aStartedAttempt(bench);
  await save(bench, attempt, { question });

  const results = await Promise.all([
    save(bench, attempt, { question, base: 1, response: question.right }),
    save(bench, attempt, { question, base: 1, response: question.wrong }),
  ]);

  const statuses = results.map((result) => result.status).sort();
  expect(statuses).toEqual(['conflict', 'saved']);
  const winner = results[0].status === 'saved' ? question.right : question.wrong;
  const loser = results.find((result) => result.status === 'conflict');
  expect(loser).toMatchObject({ current: { response: winner, revision: 2 } });
  expect(await logOf(attempt.attemptId, 'stale')).toBe(1);
});

it('of 20 tabs at once exactly one counts and the other 19 are kept as stale', async () => {
  const attempt = await aStartedAttempt(bench);

  const results = await Promise.all(Array.from({ length: 20 }, () => save(bench, attempt, { question })));

  expect(results.filter((result) => result.status === 'saved')).toHaveLength(1);
  expect(results.filter((result) => result.status === 'conflict')).toHaveLength(19);
  expect(await logOf(attempt.attemptId, 'counted')).toBe(1);
  expect(await logOf(attempt.attemptId, 'stale')).toBe(19);
});

it('the same save sent ten times at once is one answer with one result', async () => {
  const attempt = await aStartedAttempt(bench);
  const saveKey = randomUUID();

  const results = await Promise.all(
    Array.from({ length: 10 }, () => save(bench, attempt, { question, saveKey })),
  );

  for (const result of results) expect(result).toEqual(results[0]);
  expect(results[0]).toMatchObject({ status: 'saved', revision: 1 });
  expect(await countRows(bench, 'answer_log', `attempt_id = '${attempt.attemptId}'`)).toBe(1);
});

it('a save repeated after newer ones and after the submission has its first result', async () => {
  const attempt = await aStartedAttempt(bench);
  const saveKey = randomUUID();
  const first = await save(bench, attempt, { question, saveKey });
  await save(bench, attempt, { question, base: 1, response: question.wrong });
  await submitAttempt(bench.services, attempt.student.userId, attempt);

  expect(await save(bench, attempt, { question, saveKey })).toEqual(first);
});

it('a save key with another answer behind it is refused', async () => {
  const attempt = await aStartedAttempt(bench);
  const saveKey = randomUUID();
  await save(bench, attempt, { question, saveKey });

  await expect(save(bench, attempt, { question, saveKey, response: question.wrong })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'save-key-reused',
  });
});

it.each([
  ['within the grace counts', 25, 'saved'],
  ['after the grace is kept, marked late and not counted', 31, 'late'],
])('an answer %s', async (_rule, secondsAgo, status) => {
  const attempt = await aStartedAttempt(bench, { quizId: timedQuizId });
  await moveDeadline(bench, attempt, secondsAgo);

  expect(await save(bench, attempt, { question })).toMatchObject({ status });
  expect(await logOf(attempt.attemptId, status === 'late' ? 'late' : 'counted')).toBe(1);
});

it('an answer that comes after the deadline has ended the attempt is kept as late', async () => {
  const attempt = await aStartedAttempt(bench, { quizId: timedQuizId });
  await moveDeadline(bench, attempt, 31);
  await closeOverdue(bench.services);

  const result = await save(bench, attempt, { question });

  expect(result.status).toBe('late');
  const view = await getAttempt(bench.services, attempt.student, attempt.attemptId);
  const late = view.questions.find((each) => each.questionVersionId === question.versionId);
  expect(late).toMatchObject({
    late: { response: question.right, isAccepted: false },
    reveal: { outcome: 'unanswered' },
  });
});

it('after the student has submitted nothing is changed', async () => {
  const attempt = await aStartedAttempt(bench);
  await save(bench, attempt, { question, response: question.wrong });
  await submitAttempt(bench.services, attempt.student.userId, attempt);

  const result = await save(bench, attempt, { question, base: 1 });

  expect(result).toMatchObject({ status: 'closed', current: { response: question.wrong, revision: 1 } });
  expect(await countRows(bench, 'answer_log', `attempt_id = '${attempt.attemptId}'`)).toBe(1);
});

it("another person's attempt, an unknown one and a question that is not on the paper look the same", async () => {
  const attempt = await aStartedAttempt(bench);
  const stranger = { ...attempt, student: await aPerson(bench.database.db) };
  const notThere = { ...attempt, attemptId: randomUUID() };
  const elsewhere = { ...question, versionId: randomUUID() };

  const tries = [
    () => save(bench, stranger, { question }),
    () => save(bench, notThere, { question }),
    () => save(bench, attempt, { question: elsewhere }),
  ];
  for (const tried of tries) {
    await expect(tried()).rejects.toMatchObject({ code: 'not-found', reason: 'attempt-not-found' });
  }
});

it('an answer that does not fit its question is refused before anything is written', async () => {
  const attempt = await aStartedAttempt(bench);
  const [wrongKind, noSuchOption] = [
    { kind: 'numeric', text: '1' } as const,
    { kind: 'single-choice', optionId: 'none' } as const,
  ];

  for (const response of [wrongKind, noSuchOption]) {
    await expect(save(bench, attempt, { question, response })).rejects.toMatchObject({
      code: 'invalid',
      reason: 'answer-does-not-fit',
    });
  }
  expect(await countRows(bench, 'answer_log', `attempt_id = '${attempt.attemptId}'`)).toBe(0);
});

it('typed text with characters that the database cannot hold is saved without them', async () => {
  const attempt = await aStartedAttempt(bench);
  const typed = bench.bank.questions.find((each) => each.question.kind === 'short-answer') as StoredQuestion;

  const result = await save(bench, attempt, {
    question: typed,
    response: { kind: 'short-answer', text: 'a\0b\ud800c 👍' },
  });

  expect(result.status).toBe('saved');
  const view = await getAttempt(bench.services, attempt.student, attempt.attemptId);
  const answer = view.questions.find((each) => each.questionVersionId === typed.versionId)?.answer;
  expect(answer?.response).toEqual({ kind: 'short-answer', text: 'ab\ufffdc 👍' });
});

it('strike-outs are kept with the answer; ids that are no options are dropped', async () => {
  const attempt = await aStartedAttempt(bench);

  await save(bench, attempt, { question, struckOptionIds: ['one-s3', 'nonsense'] });

  const view = await getAttempt(bench.services, attempt.student, attempt.attemptId);
  expect(
    view.questions.find((each) => each.questionVersionId === question.versionId)?.answer.struckOptionIds,
  ).toEqual(['one-s3']);
});

it('an answer saved while the attempt is being submitted is either counted in the score or closed', async () => {
  for (let round = 0; round < 10; round++) {
    const attempt = await aStartedAttempt(bench);
    const [saved, submitted] = await Promise.all([
      save(bench, attempt, { question }),
      submitAttempt(bench.services, attempt.student.userId, attempt),
    ]);

    expect(submitted.scoreCard.counts.right).toBe(saved.status === 'saved' ? 1 : 0);
  }
});
