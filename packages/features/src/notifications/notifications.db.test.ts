import { type Actor, readSettings } from '@debrief/platform';
import { aBank, aPerson, aQuiz, createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAttempt, submitAttempt } from '../quizzes/index.ts';
import { createServices, type OpenServices } from '../services.ts';
import { listNotifications } from './list-notifications.ts';
import { setRead } from './notification-queries.ts';
import { notifyAttemptClosed, notifyInsightReady } from './notify-of-attempt.ts';

let database: TestDatabase;
let services: OpenServices;
let quizId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = {
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'silent',
  };
  services = await createServices(readSettings(settings), { name: 'test' });
  quizId = await aQuiz(database.db, await aBank(database.db));
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

async function aSubmittedAttempt(submittedBy: 'student' | 'deadline' = 'student') {
  const student: Actor = await aPerson(database.db);
  const attemptId = await startAttempt(services, student, { quizId, mode: 'exam' });
  await submitAttempt(services, student.userId, { attemptId });
  await database.db
    .updateTable('attempt')
    .set({ submitted_by: submittedBy })
    .where('id', '=', attemptId)
    .execute();
  return { student, key: { userId: student.userId, attemptId } };
}

const listOf = (userId: string) => listNotifications(services, userId, { limit: 10 });

it('who had left is told that the debrief is ready, once [000-15]', async () => {
  const { key } = await aSubmittedAttempt();

  await notifyInsightReady(services, key);
  await notifyInsightReady(services, key);

  expect(await listOf(key.userId)).toMatchObject({
    items: [{ kind: 'insight-ready', attemptId: key.attemptId, quizTitle: 'A quiz', readAt: null }],
    unreadCount: 1,
    nextCursor: null,
  });
});

it('who has a page open is not told what stands there', async () => {
  const { key } = await aSubmittedAttempt();
  const page = new AbortController();
  const events = services.live.follow(key.userId, page.signal)[Symbol.asyncIterator]();
  const next = events.next();

  await notifyInsightReady(services, key);
  expect((await listOf(key.userId)).items).toEqual([]);

  page.abort();
  await next;
  await expect.poll(() => services.live.isPresent(key.userId)).toBe(false);
  await notifyInsightReady(services, key);
  expect((await listOf(key.userId)).items).toHaveLength(1);
});

it('an attempt that time ended is told, one that was handed in is not', async () => {
  const [byTime, byHand] = [await aSubmittedAttempt('deadline'), await aSubmittedAttempt()];

  await notifyAttemptClosed(services, byTime.key);
  await notifyAttemptClosed(services, byHand.key);

  expect((await listOf(byTime.key.userId)).items).toMatchObject([{ kind: 'attempt-closed' }]);
  expect((await listOf(byHand.key.userId)).items).toEqual([]);
});

it('another tab hears of a new notification', async () => {
  const { key } = await aSubmittedAttempt('deadline');
  const page = new AbortController();
  const events = services.live.follow(key.userId, page.signal)[Symbol.asyncIterator]();
  const next = events.next();

  await notifyAttemptClosed(services, key);

  const { items } = await listOf(key.userId);
  expect((await next).value).toEqual({ type: 'notification.created', notificationId: items[0]?.id });
  page.abort();
});

it("pages go from new to old, and marking as read touches only what is named and one's own [004-43]", async () => {
  const { key, student } = await aSubmittedAttempt('deadline');
  const other = await aSubmittedAttempt('deadline');
  await notifyInsightReady(services, key);
  await notifyAttemptClosed(services, key);
  await notifyAttemptClosed(services, other.key);
  const first = await listNotifications(services, student.userId, { limit: 1 });
  const second = await listNotifications(services, student.userId, { limit: 1, cursor: first.nextCursor });
  expect([first.items[0]?.kind, second.items[0]?.kind]).toEqual(['attempt-closed', 'insight-ready']);

  await setRead(services.db, student.userId, [first.items[0]?.id ?? '']);
  expect((await listOf(student.userId)).unreadCount).toBe(1);
  await setRead(services.db, student.userId, []);
  expect((await listOf(student.userId)).unreadCount).toBe(1);
  await setRead(services.db, student.userId, null);
  expect((await listOf(student.userId)).unreadCount).toBe(0);
  expect((await listOf(other.key.userId)).unreadCount).toBe(1);
});
