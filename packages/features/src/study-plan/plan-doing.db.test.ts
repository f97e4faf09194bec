import { addDays, localDate } from '@debrief/core';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyAttempt } from '../mastery/index.ts';
import { startAttempt, submitAttempt } from '../quizzes/index.ts';
import { aStartedAttempt, openQuizBench, type QuizBench, save } from '../quizzes/testing/quiz-bench.ts';
import { getCalendarLink, resetCalendarLink, revokeCalendarLink } from './calendar/manage-link.ts';
import { readCalendar } from './calendar/read-calendar.ts';
import { findGoalExam, listGoalsWithExamOn } from './exam-day-queries.ts';
import { getStudyPlan } from './get-study-plan.ts';
import { refreshPlan } from './refresh-plan.ts';
import { setGoal } from './set-goal.ts';
import { setSettings, setTopicDropped } from './set-settings.ts';
import { listStalePlans } from './stale-queries.ts';
import { takeInAttempt } from './take-in-work.ts';

let bench: QuizBench;
let student: Awaited<ReturnType<typeof aStartedAttempt>>['student'];
const today = localDate(new Date(), 'UTC');

beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  const attempt = await submitted();
  student = attempt.student;
  await applyAttempt(bench.services, { userId: student.userId, attemptId: attempt.attemptId });
  await refreshPlan(bench.services, student.userId);
});

const plan = () => getStudyPlan(bench.services, student);
const firstOn = async (topicId: string | undefined) =>
  (await plan()).tasks.find((task) => task.topicId === topicId);

test('a task says how many questions and where it starts', async () => {
  const [first] = (await plan()).tasks;

  expect(first?.questionCount).toBeGreaterThan(0);
  expect(first?.start).toEqual({
    to: '/practise/$topicId',
    params: { topicId: first?.topicId },
    search: { count: first?.questionCount },
  });
});

test('the tasks of a day stand as they were planned', async () => {
  const { rows } = await bench.database.pool.query<{ id: string }>(
    'select id from study_plan_task where user_id = $1 order by place',
    [student.userId],
  );

  expect((await plan()).tasks.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  await bench.database.pool.query('update study_plan_task set place = 100 - place where user_id = $1', [
    student.userId,
  ]);
  const day = (await plan()).tasks.filter(({ dueOn }) => dueOn === today);
  const ids = rows.map(({ id }) => id).filter((id) => day.some((task) => task.id === id));
  expect(day.map(({ id }) => id)).toEqual(ids.toReversed());
});

test('doing it ticks it, once, whatever the number of times the attempt is taken in', async () => {
  const task = await firstOn(bench.bank.conceptIds[1]);
  await sized(task?.id, 3);
  const attempt = await submitted(student);

  await takeInAttempt(bench.services, { userId: student.userId, attemptId: attempt.attemptId });
  const once = (await plan()).tasks.find((each) => each.id === task?.id);
  await takeInAttempt(bench.services, { userId: student.userId, attemptId: attempt.attemptId });

  expect(once?.doneCount).toBeGreaterThan(0);
  expect((await plan()).tasks.find((each) => each.id === task?.id)?.doneCount).toBe(once?.doneCount);
  await sized(task?.id, once?.doneCount ?? 1);
  await bench.database.pool.query('update study_plan_task set done_count = 0 where id = $1', [task?.id]);
  const next = await submitted(student);
  await takeInAttempt(bench.services, { userId: student.userId, attemptId: next.attemptId });
  expect((await plan()).tasks.find((each) => each.id === task?.id)?.doneAt).not.toBeNull();
});

test('what was begun keeps its place when the plan is made anew', async () => {
  const task = (await plan()).tasks.at(-1);
  await sized(task?.id, 10);
  await bench.database.pool.query('update study_plan_task set done_count = 6 where id = $1', [task?.id]);

  await refreshPlan(bench.services, student.userId);

  const after = (await plan()).tasks.find((each) => each.id === task?.id);
  expect(after).toMatchObject({ dueOn: task?.dueOn, doneCount: 6, questionCount: 10 });
});

test('days off are kept free, and what the new plan changed is told', async () => {
  const before = await plan();
  const weekday = ((new Date(`${before.tasks[0]?.dueOn}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const holidays = [{ from: addDays(today, 3), to: addDays(today, 5) }];

  const changes = await setSettings(bench.services, student.userId, {
    daysOff: [weekday],
    easyDays: [],
    holidays,
  });

  const after = await plan();
  expect(changes.movedCount + changes.removedCount).toBeGreaterThan(0);
  const off = after.days.filter((day) => day.isOff).map((day) => day.on);
  expect(after.tasks.length).toBeGreaterThan(0);
  expect(after.tasks.filter((task) => off.includes(task.dueOn))).toEqual([]);
  expect(after.settings).toEqual({ daysOff: [weekday], easyDays: [], holidays });
});

test('a topic that is left out is not planned until it is taken back', async () => {
  const topicId = (await plan()).tasks[0]?.topicId ?? '';

  await setTopicDropped(bench.services, student.userId, { topicId, isDropped: true });
  const without = await plan();
  await setTopicDropped(bench.services, student.userId, { topicId, isDropped: false });

  expect(without.dropped.map((each) => each.topicId)).toEqual([topicId]);
  expect(without.tasks.some((task) => task.topicId === topicId)).toBe(false);
  expect((await plan()).dropped).toEqual([]);
  expect((await plan()).tasks.some((task) => task.topicId === topicId)).toBe(true);
});

test('being behind is told once a week, and a plan of yesterday is found to be made anew', async () => {
  await setGoal(bench.services, student.userId, { examId: await anExam(), examOn: null, hoursPerWeek: 1 });
  await refreshPlan(bench.services, student.userId);
  await yesterday();

  expect(await listStalePlans(bench.services.db, new Date(), 1_000)).toContain(student.userId);
  await refreshPlan(bench.services, student.userId);
  expect(await listStalePlans(bench.services.db, new Date(), 1_000)).not.toContain(student.userId);
  expect((await plan()).isBehind).toBe(true);
  await yesterday();
  await refreshPlan(bench.services, student.userId);

  const { rows } = await bench.database.pool.query(
    `select 1 from event where user_id = $1 and name = 'plan.behind'`,
    [student.userId],
  );
  expect(rows).toHaveLength(1);
});

test('a day that no exam lies on is refused and told where it stands [001-08]', async () => {
  const goal = { examId: await anExam(), examOn: '9999-12-31', hoursPerWeek: 1 };

  await expect(setGoal(bench.services, student.userId, goal)).rejects.toMatchObject({
    ...{ code: 'invalid', reason: 'exam-too-far', issues: [{ path: 'examOn' }] },
  });
});

test('goals are found by the day of their exam [004-26]', async () => {
  const examOn = addDays(today, 7);
  const examId = await anExam();
  await setGoal(bench.services, student.userId, { examId, examOn, hoursPerWeek: 3 });

  expect(await findGoalExam(bench.services.db, student.userId)).toMatchObject({ examId, examOn });
  expect(await listGoalsWithExamOn(bench.services.db, [examOn])).toMatchObject([
    { userId: student.userId, examId, examOn },
  ]);
  expect(await listGoalsWithExamOn(bench.services.db, [addDays(today, 8)])).toEqual([]);
});

test('another program reads the calendar: all-day events under names that stay, and nothing but titles', async () => {
  const examOn = addDays(today, 20);
  await setGoal(bench.services, student.userId, { examId: await anExam(), examOn, hoursPerWeek: 3 });
  await refreshPlan(bench.services, student.userId);
  const read = await feed();
  const again = await feed();
  const calendar = new ICAL.Component(ICAL.parse(read?.body ?? ''));
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

  const tasks = (await plan()).tasks;
  expect(events).toHaveLength(tasks.length + 1);
  expect(events.every((event) => event.startDate.isDate && event.duration.toSeconds() === 86_400)).toBe(true);
  expect(new Map(events.map((event) => [event.uid, event.startDate.toString()]))).toEqual(
    new Map([
      ...tasks.map((task) => [`task-${task.id}@debrief`, task.dueOn] as const),
      [`exam-${(await plan()).goal?.examId}@debrief`, examOn],
    ]),
  );
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(read?.body).not.toMatch(/DESCRIPTION|ATTENDEE|ORGANIZER|mastery/i);
  expect(read?.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(again?.etag).toBe(read?.etag);
});

test('a secret that was replaced or revoked opens nothing, and only its hash is kept', async () => {
  const first = secretOf(await resetCalendarLink(bench.services, student.userId));
  const second = secretOf(await resetCalendarLink(bench.services, student.userId));
  const { rows } = await bench.database.pool.query('select secret_hash::text from study_calendar_link');

  expect(await readCalendar(bench.services, first)).toBeUndefined();
  expect(await readCalendar(bench.services, second)).toBeDefined();
  expect((await getCalendarLink(bench.services, student.userId)).lastReadAt).not.toBeNull();
  expect(JSON.stringify(rows)).not.toContain(second);
  await revokeCalendarLink(bench.services, student.userId);
  expect(await readCalendar(bench.services, second)).toBeUndefined();
  expect(await getCalendarLink(bench.services, student.userId)).toEqual({
    createdAt: null,
    lastReadAt: null,
  });
});

async function submitted(by?: typeof student) {
  const started = by ? await aSecond(by) : await aStartedAttempt(bench);
  const [right, wrong] = bench.bank.questions;
  if (right) await save(bench, started, { question: right });
  if (wrong) await save(bench, started, { question: wrong, response: wrong.wrong });
  await submitAttempt(bench.services, started.student.userId, { attemptId: started.attemptId });
  return started;
}

async function aSecond(by: typeof student) {
  const attemptId = await startAttempt(bench.services, by, { quizId: bench.quizId, mode: 'exam' });
  return { student: by, attemptId };
}

async function sized(taskId: string | undefined, count: number): Promise<void> {
  await bench.database.pool.query('update study_plan_task set question_count = $2 where id = $1', [
    taskId,
    count,
  ]);
}

async function yesterday(): Promise<void> {
  await bench.database.pool.query(
    'update study_plan_task set due_on = due_on - 5, minutes = 30 where user_id = $1',
    [student.userId],
  );
  await bench.database.pool.query('update study_plan set planned_on = planned_on - 2 where user_id = $1', [
    student.userId,
  ]);
}

const secretOf = ({ path }: { path: string }) => path.slice('/calendar/'.length, -'.ics'.length);

async function feed() {
  return readCalendar(bench.services, secretOf(await resetCalendarLink(bench.services, student.userId)));
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
