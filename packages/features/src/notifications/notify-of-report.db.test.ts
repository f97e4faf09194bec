import { randomUUID } from 'node:crypto';
import { type Actor, readSettings } from '@debrief/platform';
import { aBank, aPerson, createTestDatabase, type TestBank, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiveReport } from '../question-bank/index.ts';
import { createServices, type OpenServices } from '../services.ts';
import { listNotifications } from './list-notifications.ts';
import { notifyBudgetReached } from './notify-of-budget.ts';
import { notifyQuestionReported, notifyReportAnswered } from './notify-of-report.ts';
import { setSuspendedAt } from './testing/bench-queries.ts';

let database: TestDatabase;
let services: OpenServices;
let bank: TestBank;
let owner: Actor;
let reporter: Actor;
let admins: Actor[];

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = {
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'silent',
  };
  services = await createServices(readSettings(settings), { name: 'test' });
  bank = await aBank(database.db);
  owner = await aPerson(database.db, { role: 'tutor' });
  reporter = await aPerson(database.db);
  admins = [await aPerson(database.db, { role: 'admin' }), await aPerson(database.db, { role: 'admin' })];
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

/** A report as it stands in the bank, with the job that its event wrote. */
async function aReport(question: number, ownerId: string | null) {
  const { questionId, versionId } = bank.questions[question] ?? { questionId: '', versionId: '' };
  await database.db.updateTable('question').set({ owner_id: ownerId }).where('id', '=', questionId).execute();
  const attemptId = randomUUID();
  await receiveReport(services, reporter.userId, {
    ...{ attemptId, questionVersionId: versionId, reason: 'wrong-key', text: '' },
  });
  const { id } = await database.db
    .selectFrom('question_report')
    .select('id')
    .where('question_version_id', '=', versionId)
    .executeTakeFirstOrThrow();
  return { key: { reportId: id, noticeId: randomUUID() }, questionId, attemptId };
}

const toldTo = async ({ userId }: Actor) => (await listNotifications(services, userId, { limit: 10 })).items;

it('whose question it is hears of a report once, and nobody else', async () => {
  const { key, questionId } = await aReport(0, owner.userId);

  await notifyQuestionReported(services, key);
  await notifyQuestionReported(services, key);

  expect(await toldTo(owner)).toMatchObject([{ kind: 'question-reported', questionId, reason: 'wrong-key' }]);
  expect(await Promise.all([...admins, reporter].map(toldTo))).toEqual([[], [], []]);
});

it("a report of the installation's question reaches every administrator, but for one who is suspended", async () => {
  const { key } = await aReport(1, null);
  const suspended = await aPerson(database.db, { role: 'admin' });
  await setSuspendedAt(database.db, suspended.userId, new Date());

  await notifyQuestionReported(services, key);

  for (const admin of admins) expect(await toldTo(admin)).toMatchObject([{ kind: 'question-reported' }]);
  expect(await toldTo(suspended)).toEqual([]);
});

it('administrators hear of a budget that is reached and of alerts, but for one who is suspended', async () => {
  const suspended = await aPerson(database.db, { role: 'admin' });
  await setSuspendedAt(database.db, suspended.userId, new Date());

  await notifyBudgetReached(services, { kind: 'soft', monthEndsAt: '2026-12-01T00:00:00.000Z' });

  for (const admin of admins)
    expect((await toldTo(admin)).map(({ kind }) => kind)).toContain('budget-reached');
  expect(await toldTo(suspended)).toEqual([]);
});

it('who reported it hears the answer, each time there is one, and nothing before', async () => {
  const { key, attemptId } = await aReport(2, owner.userId);
  await notifyReportAnswered(services, key);
  expect(await toldTo(reporter)).toEqual([]);

  const answer = (status: string, text: string) =>
    database.db
      .updateTable('question_report')
      .set({ status, answer: text })
      .where('id', '=', key.reportId)
      .execute();
  await answer('no-fault', 'It is right as it is.');
  await notifyReportAnswered(services, key);
  await answer('fixed', 'You were right after all.');
  await notifyReportAnswered(services, { ...key, noticeId: randomUUID() });

  expect(await toldTo(reporter)).toMatchObject([
    { kind: 'report-answered', attemptId, status: 'fixed', answer: 'You were right after all.' },
    { kind: 'report-answered', attemptId, status: 'no-fault' },
  ]);
});
