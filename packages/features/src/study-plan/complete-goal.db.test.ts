import { readSettings } from '@debrief/platform';
import { aPerson, createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServices, type OpenServices } from '../services.ts';
import { completeGoal, reopenGoal, takeInOutcome } from './complete-goal.ts';
import { getStudyPlan } from './get-study-plan.ts';
import { setGoal } from './set-goal.ts';
import { goalEvents, insertExam } from './testing/goal-bench-queries.ts';

let database: TestDatabase;
let services: OpenServices;

beforeAll(async () => {
  database = await createTestDatabase();
  const env = { DATABASE_URL: database.connectionString, AUTH_SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' };
  services = await createServices(readSettings(env), {
    name: 'test',
    clock: { now: () => new Date('2026-11-20T12:00:00Z') },
  });
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

async function someoneWithGoal() {
  const actor = await aPerson(database.db);
  const examId = await insertExam(database.db);
  const goal = { examId, examOn: '2026-12-20', hoursPerWeek: 4 };
  await setGoal(services, actor.userId, goal);
  const read = async () => (await getStudyPlan(services, actor)).goal;
  return { actor, goal, read, userId: actor.userId };
}

it('a goal is reached by the word of its person, once, and that is said once [004-28, 004-29]', async () => {
  const { userId, goal, read } = await someoneWithGoal();

  await completeGoal(services, { userId });
  await completeGoal(services, { userId });

  expect(await read()).toMatchObject({
    ...{ status: 'completed', completedAt: '2026-11-20T12:00:00.000Z', completedBy: 'person' },
  });
  expect(await goalEvents(database.db, userId)).toMatchObject([{ examId: goal.examId, by: 'person' }]);
});

it('taken back it is open again, and can be reached again', async () => {
  const { userId, read } = await someoneWithGoal();
  await completeGoal(services, { userId });

  await reopenGoal(services, userId);
  const open = await read();
  await completeGoal(services, { userId });

  expect(open).toMatchObject({ status: 'active', completedAt: null, completedBy: null });
  expect(await goalEvents(database.db, userId)).toHaveLength(2);
});

it('passing its exam reaches it; passing another does not', async () => {
  const { userId, goal, read } = await someoneWithGoal();

  await takeInOutcome(services, { userId, examId: await insertExam(database.db) });
  const before = await read();
  await takeInOutcome(services, { userId, examId: goal.examId });

  expect(before?.status).toBe('active');
  expect(await read()).toMatchObject({ status: 'completed', completedBy: 'outcome' });
});

it('other hours leave it reached; another day is something to reach anew', async () => {
  const { userId, goal, read } = await someoneWithGoal();
  await completeGoal(services, { userId });

  await setGoal(services, userId, { ...goal, hoursPerWeek: 6 });
  const withOtherHours = await read();
  await setGoal(services, userId, { ...goal, examOn: '2027-03-01' });

  expect(withOtherHours?.status).toBe('completed');
  expect(await read()).toMatchObject({ status: 'active', completedAt: null });
});

it('a goal of another exam is not the one that was named', async () => {
  const { userId, goal, read } = await someoneWithGoal();

  await expect(
    completeGoal(services, { userId, examId: await insertExam(database.db) }),
  ).rejects.toMatchObject({ code: 'not-found' });
  const before = await read();
  await completeGoal(services, { userId, examId: goal.examId });

  expect([before?.status, (await read())?.status]).toEqual(['active', 'completed']);
});

it('without a goal there is nothing to reach', async () => {
  const { userId } = await aPerson(database.db);

  await expect(completeGoal(services, { userId })).rejects.toMatchObject({ code: 'not-found' });
  await expect(reopenGoal(services, userId)).rejects.toMatchObject({ code: 'not-found' });
});
