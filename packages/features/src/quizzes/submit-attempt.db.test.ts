import { randomUUID } from 'node:crypto';
import { aBank, aPerson, aQuiz, type StoredQuestion, someQuestions } from '@debrief/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closeOverdue } from './close-overdue.ts';
import { getAttempt } from './get-attempt.ts';
import { startAttempt } from './start-attempt.ts';
import { submitAttempt, submitFor } from './submit-attempt.ts';
import {
  aStartedAttempt,
  countRows,
  moveDeadline,
  openQuizBench,
  type QuizBench,
  save,
  type TestAttempt,
} from './testing/quiz-bench.ts';

let bench: QuizBench;
let timedQuizId: string;
beforeAll(async () => {
  bench = await openQuizBench();
  timedQuizId = await aQuiz(bench.database.db, bench.bank, { timeLimitMinutes: 10 });
});
afterAll(() => bench.close());

const submit = (attempt: TestAttempt) => submitAttempt(bench.services, attempt.student.userId, attempt);
const eventsOf = ({ student }: TestAttempt, name: string) =>
  countRows(bench, 'event', `user_id = '${student.userId}' and name = '${name}'`);

it('the score card counts the newest answers, and the results say the same [000-23]', async () => {
  const attempt = await aStartedAttempt(bench);
  const [first, second, third] = bench.bank.questions as [StoredQuestion, StoredQuestion, StoredQuestion];
  await save(bench, attempt, { question: first, response: first.wrong });
  await save(bench, attempt, { question: first, response: first.right, base: 1 });
  await save(bench, attempt, { question: second, response: { kind: 'multi-select', optionIds: ['one-m1'] } });
  await save(bench, attempt, { question: third, response: third.wrong });

  const { isFirst, scoreCard } = await submit(attempt);

  expect(isFirst).toBe(true);
  expect(scoreCard).toMatchObject({ points: '1.5', maxPoints: '6', scorePercent: 25 });
  expect(scoreCard.counts).toEqual({ total: 6, right: 1, partial: 1, wrong: 1, unanswered: 3, unmarked: 0 });
  const { rows } = await bench.database.pool.query(
    'select sum(points)::text as points, count(*)::int as count from attempt_result where attempt_id = $1',
    [attempt.attemptId],
  );
  expect(rows[0]).toEqual({ points: '1.50000', count: 6 });
});

it('fifty submissions at once are one: one event, one set of results, fifty equal score cards [000-23]', async () => {
  const attempt = await aStartedAttempt(bench);
  await save(bench, attempt, { question: bench.bank.questions[0] as StoredQuestion });

  const results = await Promise.all(Array.from({ length: 50 }, () => submit(attempt)));

  expect(results.filter((result) => result.isFirst)).toHaveLength(1);
  for (const { scoreCard } of results) expect(scoreCard).toEqual(results[0]?.scoreCard);
  expect(await eventsOf(attempt, 'attempt.submitted')).toBe(1);
  expect(await countRows(bench, 'attempt_result', `attempt_id = '${attempt.attemptId}'`)).toBe(6);
});

it('a failure on the way leaves the attempt open, without results and without event', async () => {
  const attempt = await aStartedAttempt(bench);
  await bench.database.pool.query('alter table event add constraint broken check (name is null) not valid');

  await expect(submit(attempt)).rejects.toThrow('broken');

  await bench.database.pool.query('alter table event drop constraint broken');
  expect(await countRows(bench, 'attempt', `id = '${attempt.attemptId}' and status = 'in-progress'`)).toBe(1);
  expect(await countRows(bench, 'attempt_result', `attempt_id = '${attempt.attemptId}'`)).toBe(0);
  expect((await submit(attempt)).isFirst).toBe(true);
});

it('a stranger and an unknown attempt get the same not-found', async () => {
  const attempt = await aStartedAttempt(bench);
  const stranger = await aPerson(bench.database.db);

  await expect(submit({ ...attempt, student: stranger })).rejects.toMatchObject({
    reason: 'attempt-not-found',
  });
  await expect(submit({ ...attempt, attemptId: randomUUID() })).rejects.toMatchObject({
    reason: 'attempt-not-found',
  });
});

it('the job ends an attempt when deadline and grace are over, not before', async () => {
  const [early, over] = [
    await aStartedAttempt(bench, { quizId: timedQuizId }),
    await aStartedAttempt(bench, { quizId: timedQuizId }),
  ];
  await save(bench, over, { question: bench.bank.questions[0] as StoredQuestion });
  await moveDeadline(bench, early, 29);
  await moveDeadline(bench, over, 31);

  await closeOverdue(bench.services);

  expect(await getAttempt(bench.services, early.student, early.attemptId)).toMatchObject({
    status: 'in-progress',
  });
  const view = await getAttempt(bench.services, over.student, over.attemptId);
  expect(view).toMatchObject({
    status: 'submitted',
    submittedBy: 'deadline',
    scoreCard: { counts: { right: 1 } },
  });
  expect(view.submittedAt).toBe(view.deadlineAt);
});

it('who submits after the grace was ended by the deadline', async () => {
  const attempt = await aStartedAttempt(bench, { quizId: timedQuizId });
  await moveDeadline(bench, attempt, 45);

  await submit(attempt);

  expect(await getAttempt(bench.services, attempt.student, attempt.attemptId)).toMatchObject({
    submittedBy: 'deadline',
  });
});

it('a person and the job at the same moment end the attempt once', async () => {
  const attempt = await aStartedAttempt(bench, { quizId: timedQuizId });
  await moveDeadline(bench, attempt, 31);
  const { userId } = attempt.student;

  await Promise.all([
    submit(attempt),
    closeOverdue(bench.services),
    submitFor(bench.services, { userId, attemptId: attempt.attemptId, by: 'deadline' }),
  ]);

  expect(await eventsOf(attempt, 'attempt.submitted')).toBe(1);
});

it('the second attempt is compared with the first; only first answers to a question count as first', async () => {
  const first = await aStartedAttempt(bench);
  const [question, other] = bench.bank.questions as [StoredQuestion, StoredQuestion];
  await save(bench, first, { question, response: question.wrong });
  await submit(first);
  const attemptId = await startAttempt(bench.services, first.student, { quizId: bench.quizId, mode: 'exam' });
  const second = { student: first.student, attemptId };
  await save(bench, second, { question });
  await save(bench, second, { question: other });

  const { scoreCard } = await submit(second);

  expect(scoreCard.changeSinceLast).toBeCloseTo(33.3, 1);
  const { rows } = await bench.database.pool.query(
    'select question_version_id as id, is_first from attempt_result where attempt_id = $1',
    [attemptId],
  );
  const isFirst = new Map(rows.map((row) => [row.id, row.is_first]));
  expect(isFirst.get(question.versionId)).toBe(false);
  expect(isFirst.get(other.versionId)).toBe(true);
});

it('two attempts at different quizzes submitted at once count one answer as the first', async () => {
  const student = await aPerson(bench.database.db);
  const question = bench.bank.questions[0] as StoredQuestion;
  const attempts = await Promise.all(
    [bench.quizId, timedQuizId].map(async (quizId) => ({
      student,
      attemptId: await startAttempt(bench.services, student, { quizId, mode: 'exam' }),
    })),
  );
  await Promise.all(attempts.map((attempt) => save(bench, attempt, { question })));

  await Promise.all(attempts.map(submit));

  const first = `user_id = '${student.userId}' and question_version_id = '${question.versionId}' and is_first`;
  expect(await countRows(bench, 'attempt_result', first)).toBe(1);
});

it('a submission takes three statements between begin and commit, for sixty questions as for six', async () => {
  const sixty = Array.from({ length: 10 }, (_, index) => someQuestions(`set${index}`)).flat();
  const longQuizId = await aQuiz(bench.database.db, await aBank(bench.database.db, sixty));
  const [short, long] = [await aStartedAttempt(bench), await aStartedAttempt(bench, { quizId: longQuizId })];

  const forSix = await logStatements(() => submit(short));
  const forSixty = await logStatements(() => submit(long));

  expect(forSix).toHaveLength(5);
  expect([forSix[0], forSix[4]]).toEqual(['begin', 'commit']);
  expect(forSixty).toHaveLength(5);
  expect(await eventsOf(long, 'attempt.submitted')).toBe(1);
  expect(await countRows(bench, 'attempt_result', `attempt_id = '${long.attemptId}'`)).toBe(60);
});

/** The text of everything that is sent to the database meanwhile. */
async function logStatements(act: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(Client.prototype, 'query');
  await act();
  const texts = query.mock.calls.map(([first]) => {
    const config = first as string | { text: string };
    return typeof config === 'string' ? config : config.text;
  });
  query.mockRestore();
  return texts;
}
