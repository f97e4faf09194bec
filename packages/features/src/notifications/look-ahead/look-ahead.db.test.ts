import { type Actor, newId } from '@debrief/platform';
import { aBank, aQuiz } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileSnapshot } from '../../dashboard/index.ts';
import { startAttempt, submitAttempt } from '../../quizzes/index.ts';
import { getPreferences } from '../preferences/get-preferences.ts';
import {
  breakDashboard,
  findNotices,
  insertGoal,
  insertTold,
  moveAttempts,
} from '../testing/bench-queries.ts';
import { type NoticeBench, openNoticeBench } from '../testing/notice-bench.ts';
import { tellExams, tellUnreachable } from './tell-exams.ts';
import { tellWeeks } from './tell-weeks.ts';

let bench: NoticeBench;
let quizId: string;

beforeAll(async () => {
  bench = await openNoticeBench();
  quizId = await aQuiz(bench.db, await aBank(bench.db));
});
afterAll(() => bench.close());

/** Somebody who handed in a quiz on that day. */
async function aLearner(timeZone: string, handedInAt = '2026-11-18T12:00:00Z') {
  const userId = await bench.person({ timeZone, kinds: ['weekly-summary', 'exam-soon', 'outcome-asked'] });
  bench.moveTo(handedInAt);
  const actor: Actor = { userId, role: 'student', sessionId: userId, timeZone, locale: 'en' };
  const attemptId = await startAttempt(bench.services, actor, { quizId, mode: 'exam' });
  await submitAttempt(bench.services, userId, { attemptId });
  await moveAttempts(bench.db, userId, handedInAt);
  await compileSnapshot(bench.services, userId);
  return userId;
}

const kindsOf = async (userId: string) => (await findNotices(bench.db, userId)).map(({ kind }) => kind);

async function weeksAt(instant: string) {
  bench.moveTo(instant);
  await tellWeeks(bench.services);
  await bench.sendDue();
}

it('the week is told on Sunday at nine where the person is, once, in summer and in winter', async () => {
  const [vienna, denver, kathmandu] = [
    await aLearner('Europe/Vienna'),
    await aLearner('America/Denver'),
    await aLearner('Asia/Kathmandu'),
  ];

  await weeksAt('2026-11-22T03:00:00Z');
  expect([await kindsOf(vienna), await kindsOf(denver), await kindsOf(kathmandu)]).toEqual([[], [], []]);
  await weeksAt('2026-11-22T03:15:00Z');
  expect([await kindsOf(vienna), await kindsOf(kathmandu)]).toEqual([[], ['weekly-summary']]);
  await weeksAt('2026-11-22T08:00:00Z');
  await Promise.all([tellWeeks(bench.services), tellWeeks(bench.services)]);
  expect([await kindsOf(vienna), await kindsOf(denver)]).toEqual([['weekly-summary'], []]);
  await weeksAt('2026-11-22T16:00:00Z');

  for (const userId of [vienna, denver, kathmandu]) {
    expect(await kindsOf(userId)).toEqual(['weekly-summary']);
    expect(bench.sentTo(userId).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Your week/)]);
  }

  const summer = await aLearner('Europe/Vienna', '2027-07-02T12:00:00Z');
  await weeksAt('2027-07-04T06:45:00Z');
  expect(await kindsOf(summer)).toEqual([]);
  await weeksAt('2027-07-04T07:00:00Z');
  expect(await kindsOf(summer)).toEqual(['weekly-summary']);
});

it('who has done nothing for four weeks is left in peace, and so is who is suspended', async () => {
  const userId = await aLearner('UTC', '2026-10-20T12:00:00Z');
  const suspended = await aLearner('UTC');
  await bench.suspend(suspended);

  await weeksAt('2026-11-22T09:00:00Z');

  expect([await kindsOf(userId), await kindsOf(suspended)]).toEqual([[], []]);
});

it('whose week cannot be told keeps nobody waiting', async () => {
  const broken = await aLearner('Pacific/Auckland');
  const next = await aLearner('Pacific/Auckland');
  await breakDashboard(bench.db, broken);

  await weeksAt('2026-11-21T20:00:00Z');

  expect([await kindsOf(broken), await kindsOf(next)]).toEqual([[], ['weekly-summary']]);
});

async function examsAt(instant: string) {
  bench.moveTo(instant);
  await tellExams(bench.services);
  await tellExams(bench.services);
}

it('an exam is told a week and a day before, and asked about the day after, in the morning', async () => {
  const userId = await aLearner('America/Denver');
  await insertGoal(bench.db, { userId, examOn: '2026-12-10' });

  await examsAt('2026-12-03T15:45:00Z');
  expect(await kindsOf(userId)).toEqual([]);
  await examsAt('2026-12-03T16:00:00Z');
  await examsAt('2026-12-04T16:00:00Z');
  expect(await kindsOf(userId)).toEqual(['exam-soon']);
  await examsAt('2026-12-09T16:00:00Z');
  expect(await kindsOf(userId)).toEqual(['exam-soon', 'exam-soon']);
  await examsAt('2026-12-10T23:00:00Z');
  await examsAt('2026-12-11T16:00:00Z');
  await examsAt('2026-12-12T16:00:00Z');

  expect((await findNotices(bench.db, userId)).map(({ kind, payload }) => [kind, payload.daysLeft])).toEqual([
    ['exam-soon', 7],
    ['exam-soon', 1],
    ['outcome-asked', undefined],
  ]);
});

it('who told how it went is not asked', async () => {
  const userId = await aLearner('UTC');
  const examId = await insertGoal(bench.db, { userId, examOn: '2026-12-10' });
  await insertTold(bench.db, { userId, examId, id: newId(), takenOn: '2026-12-10' });

  await examsAt('2026-12-11T16:00:00Z');

  expect(await kindsOf(userId)).toEqual([]);
});

it('nothing is said of an exam in time, or of one nobody can say anything of', async () => {
  const userId = await aLearner('UTC');
  await insertGoal(bench.db, { userId, examOn: '2026-12-20' });
  bench.moveTo('2026-11-23T09:30:00Z');

  await tellUnreachable(bench.services);

  expect(await kindsOf(userId)).toEqual([]);
});

it('what comes next is the first of the week and the exam, with its words', async () => {
  const userId = await aLearner('Europe/Vienna');
  bench.moveTo('2026-11-20T12:00:00Z');
  expect((await getPreferences(bench.services, userId)).next).toMatchObject({
    ...{ kind: 'weekly-summary', at: '2026-11-22T08:00:00.000Z', channels: ['app', 'mail'] },
    title: expect.stringContaining('Your week'),
  });

  await insertGoal(bench.db, { userId, examOn: '2026-11-22' });
  expect((await getPreferences(bench.services, userId)).next).toMatchObject({
    ...{ kind: 'exam-soon', at: '2026-11-21T08:00:00.000Z' },
    text: expect.stringContaining('tomorrow'),
  });
});
