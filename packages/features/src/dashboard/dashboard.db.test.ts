import { randomUUID } from 'node:crypto';
import { aGroup, aPerson, type TestPerson } from '@debrief/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { rebuildMastery } from '../mastery/index.ts';
import { countRows, openQuizBench, type QuizBench } from '../quizzes/testing/quiz-bench.ts';
import { getClassOverview } from './class/get-class-overview.ts';
import { forgetDay } from './compile/forget-day.ts';
import { recompileStale } from './compile/recompile-stale.ts';
import { compileSnapshot, dashboardPersonalData } from './index.ts';
import { getStudentDashboard } from './read/get-student-dashboard.ts';
import { getDashboard } from './read/read-dashboard.ts';
import { insertAttempt, insertLongHistory, insertPractice, rescore } from './testing/history-queries.ts';

let bench: QuizBench;
let student: TestPerson;

beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  student = await aPerson(bench.database.db);
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const allWrong = () => bench.bank.questions.map(() => 'wrong' as const);
const taken = (minutes: number, outcomes: Parameters<typeof insertAttempt>[2]['outcomes'], who = student) =>
  insertAttempt(bench.database.db, who.userId, {
    ...{ bank: bench.bank, quizId: bench.quizId, submittedAt: minutesAgo(minutes), outcomes },
  });
const compile = (who = student) => compileSnapshot(bench.services, who.userId);
const read = async (who = student) => (await getDashboard(bench.services, who.userId)).body;
const waiting = (who = student) =>
  countRows(bench, 'graphile_worker._private_jobs', `key = 'dashboard:${who.userId}'`);

test('the first visit ever starts the compilation, once, and what comes of it is empty', async () => {
  const first = await getDashboard(bench.services, student.userId);
  await getDashboard(bench.services, student.userId);

  expect(first).toEqual({ status: 'empty', compiledAt: null, body: null });
  expect(await waiting()).toBe(1);
  await compile();
  expect(await getDashboard(bench.services, student.userId)).toMatchObject({
    ...{ status: 'empty', body: { attemptCount: 0, progress: [], topics: [], questions: [] } },
  });
});

test('somebody with a past and no dashboard yet is told that it is being compiled', async () => {
  await taken(5, ['right']);

  expect(await getDashboard(bench.services, student.userId)).toMatchObject({
    status: 'computing',
    body: null,
  });
});

test('a question shows wrong, right, right, from quizzes and from practice', async () => {
  const [question] = bench.bank.questions;
  if (!question) throw new Error('The bank is empty.');
  const first = await taken(30, ['wrong', 'right']);
  await insertPractice(bench.database.db, student.userId, {
    ...question,
    outcome: 'right',
    at: minutesAgo(20),
  });
  await taken(10, ['right']);
  await compile();

  const [history, ...others] = (await read())?.questions ?? [];

  expect(others).toEqual([]);
  expect(history).toMatchObject({
    ...{ questionId: question.questionId, topicId: question.topicId, excerpt: question.question.stem },
    entries: [
      { outcome: 'wrong', source: 'quiz', attemptId: first },
      { outcome: 'right', source: 'practice', attemptId: null },
      { outcome: 'right', source: 'quiz' },
    ],
  });
});

test('outcomes of an exam that keeps them until it closes are not in the history', async () => {
  const keeping = `update quiz_version set review = $1, closes_at = now() + interval '1 day' where quiz_id = $2`;
  await taken(30, ['wrong']);
  await taken(10, ['right']);
  await bench.database.pool.query(keeping, ['after-close', bench.quizId]);
  await compile();
  const held = await read();
  await bench.database.pool.query(keeping, ['after-submission', bench.quizId]);
  await compile();

  expect(held?.questions).toEqual([]);
  expect((await read())?.questions).toHaveLength(1);
});

test('a topic that is proficient or better is never a weakness, and a weak one never a strength [000-27]', async () => {
  for (const minutes of [50, 40, 30, 20, 10]) {
    const attemptId = await taken(
      minutes,
      bench.bank.questions.map((_each, index) => (index % 2 === 0 ? 'right' : 'wrong')),
    );
    await rebuildMastery(bench.services, { userId: student.userId, attemptId });
  }
  await compile();

  const { topics, strengths, weaknesses, names } = (await read()) ?? fail();

  const levelOf = new Map(topics.map((topic) => [topic.topicId, topic.level]));
  expect(weaknesses.map(({ topicId }) => topicId)).toContain(bench.bank.conceptIds[1]);
  for (const { topicId } of weaknesses) expect(['attempted', 'familiar']).toContain(levelOf.get(topicId));
  for (const { topicId } of strengths) expect(['proficient', 'mastered']).toContain(levelOf.get(topicId));
  const [weakest] = weaknesses;
  expect(weakest?.evidence).toHaveLength(5);
  expect(weakest?.evidence[0]).toMatchObject({ quizTitle: 'A quiz', rightCount: 0 });
  expect(names[weakest?.topicId ?? '']).toBe('second-concept');
});

test('a mark given later changes the day it belongs to', async () => {
  const attemptId = await taken(60 * 24 * 40, ['wrong', 'wrong']);
  await taken(10, ['right']);
  await compile();
  const before = await read();

  await rescore(bench.database.db, student.userId, { attemptId, percent: 90 });
  await forgetDay(bench.services, { userId: student.userId, attemptId });
  await compile();

  const meanOf = (body: typeof before) => body?.weeks.filter((week) => week.attemptCount > 0)[0]?.meanPercent;
  expect([meanOf(before), meanOf(await read())]).toEqual([0, 90]);
  expect((await read())?.attemptCount).toBe(2);
});

test('a compilation waits for the one before it and then reads what is new, so that no older one goes over it', async () => {
  await taken(20, ['right']);
  const holder = await bench.database.pool.connect();
  await holder.query('begin');
  await holder.query('lock table insight in access exclusive mode');
  const older = compile();
  await expect.poll(() => countRows(bench, 'pg_locks', waitingFor('relation')), patience).toBe(1);
  await taken(10, ['right']);

  const newer = compile();

  await expect.poll(() => countRows(bench, 'pg_locks', waitingFor('advisory')), patience).toBe(1);
  await holder.query('rollback');
  holder.release();
  await Promise.all([older, newer]);
  expect(await getDashboard(bench.services, student.userId)).toMatchObject({
    ...{ status: 'ready', body: { attemptCount: 2, answerCount: 2 } },
  });
});

const patience = { timeout: 10_000 };
const waitingFor = (type: string) =>
  `not granted and locktype = '${type}' and database = (select oid from pg_database where datname = current_database())`;

test('the number of queries does not depend on the history, nor does the size of the row [000-20, 000-32, 001-24]', async () => {
  const busy = await aPerson(bench.database.db);
  await taken(10, ['right', 'wrong']);
  await insertLongHistory(bench.database.db, busy.userId, {
    ...{ bank: bench.bank, quizId: bench.quizId, attempts: 5_000, days: 365 },
  });
  await Promise.all([compile(), compile(busy)]);

  const few = await countQueries(() => compile());
  const many = await countQueries(() => compile(busy));

  expect(many).toBeLessThanOrEqual(few + 1);
  expect(many).toBeLessThanOrEqual(25);
  const body = await read(busy);
  expect(body).toMatchObject({ attemptCount: 5_000, answerCount: 5_000 * bench.bank.questions.length });
  expect(JSON.stringify(body).length).toBeLessThan(100_000);
});

test('when the day is over it is compiled anew: on a visit, and by night for who worked lately', async () => {
  await taken(10, ['right']);
  await compile();
  expect(await waiting()).toBe(0);
  await bench.database.pool.query(
    `update dashboard_snapshot set fresh_until = now() - interval '1 minute' where user_id = $1`,
    [student.userId],
  );

  await recompileStale(bench.services);
  expect(await waiting()).toBe(1);
  const visited = await getDashboard(bench.services, student.userId);

  expect(visited).toMatchObject({ status: 'computing', body: { attemptCount: 1 } });
  expect(await waiting()).toBe(1);
  await compile();
  expect((await getDashboard(bench.services, student.userId)).status).toBe('ready');
});

test('a plan that changed and a score that changed are taken in [000-22]', async () => {
  const { userId } = student;
  const attemptId = await taken(10, ['right']);
  const noticeId = randomUUID();

  await bench.services.events.transaction(async (_trx, publish) => {
    await publish({
      name: 'subscription.changed',
      userId,
      noticeId,
      what: 'plan',
      from: 'free',
      to: 'premium',
      endsAt: null,
    });
    await publish({ name: 'attempt.rescored', userId, attemptId, quizId: bench.quizId });
  });

  expect(await waiting()).toBe(1);
  const forgetting = `task_id = (select id from graphile_worker._private_tasks where identifier = 'dashboard.forget-day')`;
  expect(await countRows(bench, 'graphile_worker._private_jobs', forgetting)).toBe(1);
});

test('what the room knows of a person is exported and erased', async () => {
  await taken(10, ['right']);
  await compile();

  const known = await dashboardPersonalData.export(bench.services.db, student.userId);
  await bench.services.db.transaction().execute((trx) => dashboardPersonalData.erase(trx, student.userId));

  expect(known).toMatchObject({ snapshot: { body: { attemptCount: 1 } }, days: [{ attempt_count: 1 }] });
  expect(await dashboardPersonalData.export(bench.services.db, student.userId)).toEqual({
    snapshot: null,
    days: [],
  });
});

test("a student's tutors see the same, without the answers given while practising [004-30]", async () => {
  const [tutor, stranger] = [
    await aPerson(bench.database.db, { role: 'tutor' }),
    await aPerson(bench.database.db, { role: 'tutor' }),
  ];
  await aGroup(bench.database.db, { tutors: [tutor], students: [student] });
  const [question] = bench.bank.questions;
  await taken(30, ['wrong', 'wrong']);
  await taken(20, ['wrong', null]);
  if (question)
    await insertPractice(bench.database.db, student.userId, {
      ...question,
      outcome: 'right',
      at: minutesAgo(10),
    });
  await compile();

  const seen = await getStudentDashboard(bench.services, tutor, student.userId);

  const { questions, ...own } = (await read()) ?? fail();
  const { questions: seenQuestions, ...others } = seen.body ?? fail();
  expect(seen).toMatchObject({ student: { userId: student.userId, name: 'Nadia Nguyen' }, status: 'ready' });
  expect(others).toEqual(own);
  expect(questions[0]?.entries.map((entry) => entry.source)).toEqual(['quiz', 'quiz', 'practice']);
  expect(seenQuestions[0]?.entries.map((entry) => entry.source)).toEqual(['quiz', 'quiz']);
  for (const [who, whom] of [
    [stranger, student],
    [student, tutor],
    [tutor, stranger],
  ] as const)
    await expect(getStudentDashboard(bench.services, who, whom.userId)).rejects.toMatchObject({
      code: 'not-found',
    });
});

test('a class shows who is stuck, and on what', async () => {
  const { db } = bench.database;
  const [tutor, stuck, fine, idle] = [
    await aPerson(db, { role: 'tutor' }),
    await aPerson(db, { name: 'Bea' }),
    await aPerson(db, { name: 'Ada' }),
    await aPerson(db, { name: 'Cem' }),
  ];
  const groupId = await aGroup(db, { tutors: [tutor], students: [stuck, fine, idle] });
  for (const [who, outcomes] of [
    [stuck, allWrong()],
    [fine, bench.bank.questions.map(() => 'right' as const)],
  ] as const) {
    const attemptId = await taken(5, outcomes, who);
    await rebuildMastery(bench.services, { userId: who.userId, attemptId });
    await compile(who);
  }

  const { students, topics } = await getClassOverview(bench.services, tutor, groupId);

  expect(students.map(({ name, meanPercent30, stuckOn }) => [name, meanPercent30, stuckOn.length])).toEqual([
    ['Ada', 100, 0],
    ['Bea', 0, 2],
    ['Cem', null, 0],
  ]);
  const perTopic = bench.bank.questions.length / 2;
  expect(students[1]).toMatchObject({
    answerCount30: bench.bank.questions.length,
    lastActiveAt: expect.any(String),
    stuckOn: [{ wrongInARow: Math.ceil(perTopic) }, { wrongInARow: Math.floor(perTopic) }],
  });
  expect(topics).toHaveLength(2);
  expect(topics[0]).toMatchObject({ stuckCount: 1, studentCount: 2 });
  await expect(getClassOverview(bench.services, stuck, groupId)).rejects.toMatchObject({ code: 'not-found' });
});

test('a class of two hundred takes one query for all of them', async () => {
  const { db } = bench.database;
  const tutor = await aPerson(db, { role: 'tutor' });
  const students = await Promise.all(Array.from({ length: 200 }, () => aPerson(db)));
  const groupId = await aGroup(db, { tutors: [tutor], students });
  const small = await aGroup(db, { tutors: [tutor], students: students.slice(0, 2) });
  for (const who of students.slice(0, 20)) {
    await taken(5, allWrong(), who);
    await compile(who);
  }

  const ofTwo = await countQueries(() => getClassOverview(bench.services, tutor, small));
  const ofAll = await countQueries(() => getClassOverview(bench.services, tutor, groupId));

  expect(ofAll).toBe(ofTwo);
  expect((await getClassOverview(bench.services, tutor, groupId)).students).toHaveLength(200);
});

/** Everything that is sent to the database meanwhile. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query');
  await work();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}

function fail(): never {
  throw new Error('Nothing is compiled.');
}
