import { aBank, aGroup, aPerson, aQuiz, type StoredQuestion } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getAttempt } from './get-attempt.ts';
import { getQuiz, listQuizzes } from './list-quizzes.ts';
import { startAttempt } from './start-attempt.ts';
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
beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());

it('twenty starts at once are one attempt', async () => {
  const student = await aPerson(bench.database.db);

  const ids = await Promise.all(
    Array.from({ length: 20 }, () =>
      startAttempt(bench.services, student, { quizId: bench.quizId, mode: 'exam' }),
    ),
  );

  expect(new Set(ids).size).toBe(1);
  expect(await countRows(bench, 'attempt', `user_id = '${student.userId}'`)).toBe(1);
});

it('starting in the other mode resumes what is open, as it was begun', async () => {
  const { student, attemptId } = await aStartedAttempt(bench, { mode: 'study' });

  expect(await startAttempt(bench.services, student, { quizId: bench.quizId, mode: 'exam' })).toBe(attemptId);
});

it('an exam of a timed quiz has a deadline by the clock of the database, and a job that ends it; study has none', async () => {
  const quizId = await aQuiz(bench.database.db, bench.bank, { timeLimitMinutes: 10 });
  const [exam, study] = [
    await aStartedAttempt(bench, { quizId }),
    await aStartedAttempt(bench, { quizId, mode: 'study' }),
  ];

  const view = await getAttempt(bench.services, exam.student, exam.attemptId);
  expect(Date.parse(view.deadlineAt ?? '') - Date.parse(view.startedAt)).toBe(600_000);
  expect((await getAttempt(bench.services, study.student, study.attemptId)).deadlineAt).toBeNull();
  const { rows } = await bench.database.pool.query(
    `select extract(epoch from run_at - now())::int as seconds from graphile_worker.jobs where key = 'close-attempt:${exam.attemptId}'`,
  );
  expect(rows[0].seconds).toBeGreaterThan(625);
  expect(rows[0].seconds).toBeLessThan(635);
});

it('an attempt whose deadline and grace are over is ended before a new one begins', async () => {
  const quizId = await aQuiz(bench.database.db, bench.bank, { timeLimitMinutes: 10 });
  const old = await aStartedAttempt(bench, { quizId });
  await moveDeadline(bench, old, 31);

  const next = await startAttempt(bench.services, old.student, { quizId, mode: 'exam' });

  expect(next).not.toBe(old.attemptId);
  expect(await getAttempt(bench.services, old.student, old.attemptId)).toMatchObject({
    status: 'submitted',
    submittedBy: 'deadline',
  });
});

it('the paper is frozen: a question that changes or is retired later stays as it was begun', async () => {
  const bank = await aBank(bench.database.db);
  const quizId = await aQuiz(bench.database.db, bank);
  const before = await aStartedAttempt(bench, { quizId });
  const { pool } = bench.database;
  const [changed, retired] = bank.questions as [StoredQuestion, StoredQuestion];
  await pool.query("update question set status = 'retired' where id = $1", [retired.questionId]);
  await pool.query(
    `insert into question_version (id, question_id, version, kind, body, content_hash)
     select gen_random_uuid(), question_id, 2, kind, jsonb_set(body, '{stem}', '"Changed?"'), '\\x00' from question_version where question_id = $1`,
    [changed.questionId],
  );
  await pool.query('update question set current_version = 2 where id = $1', [changed.questionId]);

  const after = await aStartedAttempt(bench, { quizId });

  const stems = async ({ student, attemptId }: typeof after) =>
    (await getAttempt(bench.services, student, attemptId)).questions.map((each) => each.question.stem);
  expect(await stems(before)).toHaveLength(6);
  expect(await stems(before)).toContain(changed.question.stem);
  expect(await stems(after)).toHaveLength(5);
  expect(await stems(after)).toContain('Changed?');
});

it('a quiz that may not be seen cannot be started, and is not told apart from one that is not there', async () => {
  const { db } = bench.database;
  const [member, stranger, tutor] = await Promise.all([
    aPerson(db),
    aPerson(db),
    aPerson(db, { role: 'tutor' }),
  ]);
  const groupId = await aGroup(db, { tutors: [tutor], students: [member] });
  const quizId = await aQuiz(db, bench.bank, { visibility: 'group', groupId });

  await expect(startAttempt(bench.services, stranger, { quizId, mode: 'exam' })).rejects.toMatchObject({
    reason: 'quiz-not-found',
  });
  await expect(getQuiz(bench.services, stranger, quizId)).rejects.toMatchObject({ reason: 'quiz-not-found' });
  expect(await startAttempt(bench.services, member, { quizId, mode: 'exam' })).toBeTypeOf('string');
  expect(
    (await listQuizzes(bench.services, stranger, { limit: 100 })).quizzes.map((quiz) => quiz.id),
  ).not.toContain(quizId);
});

it('a mode that the quiz does not offer is refused', async () => {
  const quizId = await aQuiz(bench.database.db, bench.bank, { modes: ['exam'] });
  const student = await aPerson(bench.database.db);

  await expect(startAttempt(bench.services, student, { quizId, mode: 'study' })).rejects.toMatchObject({
    reason: 'mode-not-offered',
  });
});

it('the list of quizzes tells the open attempt, the last, the best and how many', async () => {
  const first = await aStartedAttempt(bench);
  for (const question of bench.bank.questions.slice(0, 3)) await save(bench, first, { question });
  await submitAttempt(bench.services, first.student.userId, first);
  const attemptId = await startAttempt(bench.services, first.student, { quizId: bench.quizId, mode: 'exam' });
  await save(bench, { ...first, attemptId }, { question: bench.bank.questions[0] as StoredQuestion });

  const quiz = (await listQuizzes(bench.services, first.student, { limit: 100 })).quizzes.find(
    (each) => each.id === bench.quizId,
  );

  expect(quiz).toMatchObject({
    questionCount: 6,
    openAttempt: { id: attemptId, mode: 'exam', answeredCount: 1 },
    lastAttempt: { id: first.attemptId, scorePercent: 50 },
    bestPercent: 50,
    attemptCount: 1,
  });
});
