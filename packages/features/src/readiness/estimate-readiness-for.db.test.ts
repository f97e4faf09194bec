import { addDays } from '@debrief/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitAttempt } from '../quizzes/index.ts';
import { startAttempt } from '../quizzes/start-attempt.ts';
import { aStartedAttempt, countRows, save, type TestAttempt } from '../quizzes/testing/quiz-bench.ts';
import { updateReadiness } from './estimate-readiness-for.ts';
import { getOverview } from './get-overview.ts';
import { getReadiness } from './get-readiness.ts';
import { refreshPlanned } from './refresh-planned.ts';
import { listPaths } from './similar/similar-queries.ts';
import { type ExamBench, openExamBench, setExamDay } from './testing/exam-bench.ts';

let bench: ExamBench;

beforeAll(async () => {
  bench = await openExamBench();
});
afterAll(() => bench.close());

/** Every question of the bank answered right, but for the first. */
async function takeQuiz(attempt: TestAttempt): Promise<void> {
  const [, ...questions] = bench.bank.questions;
  for (const question of questions) await save(bench, attempt, { question });
  await submitAttempt(bench.services, attempt.student.userId, { attemptId: attempt.attemptId });
  await updateReadiness(bench.services, { userId: attempt.student.userId, attemptId: attempt.attemptId });
}

async function takeQuizzes(count: number) {
  const first = await aStartedAttempt(bench);
  await takeQuiz(first);
  const { student } = first;
  for (let taken = 1; taken < count; taken++) {
    const attemptId = await startAttempt(bench.services, student, { quizId: bench.quizId, mode: 'exam' });
    await takeQuiz({ student, attemptId });
  }
  return student;
}
const readinessOf = ({ userId }: { userId: string }) =>
  getReadiness(bench.services, userId, bench.services.clock.now());

test('below 30 answers there is no chance, and it is said how many are missing', async () => {
  const [exam] = await readinessOf(await takeQuizzes(1));

  expect(exam).toMatchObject({ pass: null, prospect: null, pace: null, readyOn: null });
  const { readiness } = exam ?? {};
  expect(readiness?.status).toBe('not-enough-data');
  if (readiness?.status === 'not-enough-data')
    expect(readiness.answerCount + readiness.missingCount).toBe(30);
});

test('from 30 answers on there is a chance by rules with reasons and a day, one snapshot a day [000-42, 000-44]', async () => {
  const quizzes = Math.ceil(30 / (bench.bank.questions.length - 1)) + 2;
  const student = await takeQuizzes(quizzes);
  await setExamDay(bench, student, addDays(bench.today, 40));

  const [exam] = await readinessOf(student);

  expect(exam).toMatchObject({
    ...{ readiness: { status: 'estimated' }, examOn: addDays(bench.today, 40) },
    pass: { by: 'rules', modelVersion: null },
  });
  expect(exam?.pass?.chance).toBeGreaterThan(exam?.pass?.low ?? 1);
  expect(exam?.pass?.chance).toBeLessThan(exam?.pass?.high ?? 0);
  expect(exam?.pass?.reasons.every(({ topicId }) => bench.bank.conceptIds.includes(topicId ?? ''))).toBe(
    true,
  );
  expect(exam?.prospect?.status).toBe('ready');
  expect(exam?.pace?.questionsPerWeek).toBeGreaterThan(29);
  expect(await countRows(bench, 'readiness_snapshot', `user_id = '${student.userId}'`)).toBe(1);
});

test('the exam of the goal stands on the page before the first answer', async () => {
  const { student } = await aStartedAttempt(bench);
  await setExamDay(bench, student, addDays(bench.today, 40));

  const overview = await getOverview(bench.services, student);

  expect(overview).toMatchObject({
    goalExamId: bench.examId,
    exams: [{ examName: 'The exam', passPercent: 70, readiness: { answerCount: 0, missingCount: 30 } }],
  });
});

test('a plan without readiness gets neither chance nor day', async () => {
  const student = await takeQuizzes(4);
  const services = { ...bench.services, settings: { ...bench.services.settings, BILLING: 'on' as const } };

  const [exam] = await getReadiness(services, student.userId, bench.services.clock.now());

  expect(exam).toMatchObject({ readiness: { status: 'locked' }, pass: null, prospect: null, pace: null });
});

test('each night says anew how ready somebody with an exam ahead is; nobody else is looked at', async () => {
  const [planned, other] = [await takeQuizzes(4), await takeQuizzes(4)];
  await setExamDay(bench, planned, addDays(bench.today, 40));
  await bench.database.pool.query(
    'update readiness_snapshot set computed_on = computed_on - 1 where user_id = any($1)',
    [[planned.userId, other.userId]],
  );
  const days = ({ userId }: { userId: string }) =>
    countRows(bench, 'readiness_snapshot', `user_id = '${userId}'`);

  for (let night = 0; night < 2; night++) await refreshPlanned(bench.services, new AbortController().signal);

  expect([await days(planned), await days(other)]).toEqual([2, 1]);
});

test('what somebody did for an exam is counted until its day', async () => {
  const { userId } = await takeQuizzes(3);
  const until = (day: string) => listPaths(bench.services.db, bench.examId, [{ userId, until: day }]);

  const [path] = await until(bench.today);

  expect(path?.quizCount).toBe(3);
  const answers = Object.values(path?.answers ?? {}).reduce((sum, count) => sum + count, 0);
  expect(answers).toBe(
    await countRows(
      bench,
      'attempt_result',
      `user_id = '${userId}' and outcome not in ('unanswered', 'unmarked')`,
    ),
  );
  expect(Object.keys(path?.answers ?? {}).sort()).toEqual([...bench.bank.conceptIds].sort());
  expect(await until(addDays(bench.today, -1))).toEqual([{ userId, quizCount: 0, minutes: 0, answers: {} }]);
});
