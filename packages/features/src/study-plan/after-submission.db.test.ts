import { addDays, localDate } from '@debrief/core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningWorker, startWorker } from '../../../../apps/worker/src/start-worker.ts';
import { compileSnapshot } from '../dashboard/index.ts';
import { getDashboard } from '../dashboard/read/read-dashboard.ts';
import { applyAttempt, listTopicMastery, rebuildMastery } from '../mastery/index.ts';
import { submitAttempt } from '../quizzes/index.ts';
import {
  aStartedAttempt,
  countRows,
  openQuizBench,
  type QuizBench,
  save,
  type TestAttempt,
} from '../quizzes/testing/quiz-bench.ts';
import { getStudyPlan } from './get-study-plan.ts';
import { refreshPlan } from './refresh-plan.ts';
import { takeInChange } from './schedule-refresh.ts';
import { setGoal } from './set-goal.ts';
import { setTaskDone } from './set-task-done.ts';

let bench: QuizBench;
let attempt: TestAttempt;

beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  attempt = await submitted();
});

test('after a submission the jobs keep mastery, dashboard and plan without anybody asking [000-10, 000-24, 000-39]', async () => {
  const worker: RunningWorker = await startWorker({
    services: bench.services,
    connectionString: bench.database.connectionString,
    concurrency: 2,
    cron: [],
  });
  try {
    const { student } = await submitted();

    await expect
      .poll(async () => (await getDashboard(bench.services, student.userId)).status, { timeout: 15_000 })
      .toBe('ready');
    await expect
      .poll(async () => (await getStudyPlan(bench.services, student)).status, { timeout: 15_000 })
      .toBe('ready');

    const dashboard = await getDashboard(bench.services, student.userId);
    expect(dashboard.body?.attemptCount).toBe(1);
    expect(
      dashboard.body?.topics.find((topic) => topic.topicId === bench.bank.conceptIds[0])?.answerCount,
    ).toBeGreaterThan(0);
  } finally {
    await worker.stop();
  }
});

test('a submission taken in twice counts once', async () => {
  const { userId } = attempt.student;

  await applyAttempt(bench.services, { userId, attemptId: attempt.attemptId });
  const once = await listTopicMastery(bench.services.db, userId, new Date());
  await applyAttempt(bench.services, { userId, attemptId: attempt.attemptId });

  expect(await listTopicMastery(bench.services.db, userId, new Date())).toEqual(once);
  expect(await countRows(bench, 'event', `user_id = '${userId}' and name = 'mastery.updated'`)).toBe(1);
});

test('mastery computed again from the results is the same as kept answer by answer', async () => {
  const { userId } = attempt.student;
  await applyAttempt(bench.services, { userId, attemptId: attempt.attemptId });
  const kept = await listTopicMastery(bench.services.db, userId, new Date());

  await rebuildMastery(bench.services, { userId, attemptId: attempt.attemptId });

  expect(await listTopicMastery(bench.services.db, userId, new Date())).toEqual(kept);
});

test('a dashboard older than the newest submission is shown as being computed [000-13]', async () => {
  const { student } = attempt;
  expect((await getDashboard(bench.services, student.userId)).status).toBe('computing');

  await compileSnapshot(bench.services, student.userId);

  expect((await getDashboard(bench.services, student.userId)).status).toBe('ready');
});

test('somebody who has submitted nothing has an empty dashboard and an empty plan', async () => {
  const { student } = await aStartedAttempt(bench);

  expect(await getDashboard(bench.services, student.userId)).toMatchObject({ status: 'empty', body: null });
  expect(await getStudyPlan(bench.services, student)).toMatchObject({ status: 'empty', tasks: [] });
});

test('the first change re-plans at once, the next ones are gathered into one [000-26]', async () => {
  const { student } = attempt;
  await applied();

  await takeInChange(bench.services, { userId: student.userId });
  const first = await getStudyPlan(bench.services, student);
  await takeInChange(bench.services, { userId: student.userId });
  await takeInChange(bench.services, { userId: student.userId });

  expect(first).toMatchObject({ status: 'ready', nextRefreshAt: null });
  expect(first.tasks.length).toBeGreaterThan(0);
  const later = await getStudyPlan(bench.services, student);
  expect(later.refreshedAt).toBe(first.refreshedAt);
  expect(later.nextRefreshAt).not.toBeNull();
  expect(
    await countRows(bench, 'graphile_worker._private_jobs', `key = 'study-plan:${student.userId}'`),
  ).toBe(1);
});

test('a tick stays through every re-plan, and can be taken back', async () => {
  const { student } = attempt;
  await applied();
  await refreshPlan(bench.services, student.userId);
  const task = (await getStudyPlan(bench.services, student)).tasks[0];

  await setTaskDone(bench.services, student.userId, { taskId: task?.id ?? '', isDone: true });
  await refreshPlan(bench.services, student.userId);

  expect(await findTask(task?.id)).toMatchObject({ doneAt: expect.any(String) });
  await setTaskDone(bench.services, student.userId, { taskId: task?.id ?? '', isDone: false });
  expect(await findTask(task?.id)).toMatchObject({ doneAt: null });
});

test("another's task is not found", async () => {
  await applied();
  await refreshPlan(bench.services, attempt.student.userId);
  const task = (await getStudyPlan(bench.services, attempt.student)).tasks[0];
  const other = await aStartedAttempt(bench);

  const ticking = setTaskDone(bench.services, other.student.userId, { taskId: task?.id ?? '', isDone: true });

  await expect(ticking).rejects.toMatchObject({ code: 'not-found' });
});

test('the words over the plan are written once for the same advice', async () => {
  const { userId } = attempt.student;
  await applied();

  await refreshPlan(bench.services, userId);
  await refreshPlan(bench.services, userId);

  expect((await getStudyPlan(bench.services, attempt.student)).words).toContain('Start with');
  expect(await countRows(bench, 'ai_call', `user_id = '${userId}' and task = 'study-plan.write-words'`)).toBe(
    1,
  );
});

test('the plan begins with what the quiz showed to be weak, before the debrief is written', async () => {
  await applied();

  await refreshPlan(bench.services, attempt.student.userId);

  const { tasks, words } = await getStudyPlan(bench.services, attempt.student);
  const [first] = tasks;
  expect(words).toContain(`Start with ${first?.topicName}`);
  expect(first).toMatchObject({
    topicId: bench.bank.conceptIds[1],
    reason: { code: 'named-weakness', count: 1 },
  });
});

test('no task is planned for after the exam', async () => {
  const { student } = attempt;
  await applied();
  const examOn = addDays(localDate(new Date(), 'UTC'), 5);
  await setGoal(bench.services, student.userId, { examId: await anExam(), examOn, hoursPerWeek: 4 });

  await refreshPlan(bench.services, student.userId);

  const plan = await getStudyPlan(bench.services, student);
  expect(plan.goal).toMatchObject({ examOn, hoursPerWeek: 4 });
  expect(plan.tasks.length).toBeGreaterThan(0);
  expect(plan.tasks.every((task) => task.dueOn <= examOn)).toBe(true);
});

async function submitted(): Promise<TestAttempt> {
  const started = await aStartedAttempt(bench);
  const [right, wrong] = bench.bank.questions;
  if (right) await save(bench, started, { question: right });
  if (wrong) await save(bench, started, { question: wrong, response: wrong.wrong });
  await submitAttempt(bench.services, started.student.userId, { attemptId: started.attemptId });
  return started;
}

async function applied(): Promise<void> {
  await applyAttempt(bench.services, { userId: attempt.student.userId, attemptId: attempt.attemptId });
}

async function findTask(id: string | undefined) {
  return (await getStudyPlan(bench.services, attempt.student)).tasks.find((task) => task.id === id);
}

async function anExam(): Promise<string> {
  const { rows } = await bench.database.pool.query<{ id: string }>(
    `with made as (insert into exam (id, subject_id, slug, name) values (gen_random_uuid(), $1, gen_random_uuid(), 'Exam') returning id),
     plan as (insert into exam_blueprint (id, exam_id, version, pass_percent, question_count)
       select gen_random_uuid(), id, 1, 70, 10 from made returning id),
     domain as (insert into exam_blueprint_domain select id, $2, 100 from plan)
     select id from made`,
    [bench.bank.subjectId, bench.bank.categoryId],
  );
  return rows[0]?.id ?? '';
}
