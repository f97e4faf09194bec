import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '@debrief/contracts';
import { createDatabase, type Db } from '@debrief/db';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBus } from '../bus/index.ts';
import { createLiveEvents } from './create-live-events.ts';
import type { LiveEvents } from './live-events.ts';
import { watchEvents } from './watch-events.ts';

interface Process {
  db: Db;
  live: LiveEvents;
  close(): Promise<void>;
}

const log = pino({ level: 'silent' });
let database: TestDatabase;
let here: Process;
let there: Process;

beforeAll(async () => {
  database = await createTestDatabase();
  [here, there] = await Promise.all([open(), open()]);
});

afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await database.drop();
});

async function open(presenceMs?: number): Promise<Process> {
  const { db, close: closeDb } = createDatabase({ ...database, applicationName: 'test', max: 2 });
  const bus = createBus({ ...database, db, log });
  await new Promise<void>((resolve) => bus.onReconnect(resolve));
  const live = createLiveEvents({ db, bus, log, presenceMs });
  const close = async () => {
    await live.close();
    await bus.close();
    await closeDb();
  };
  return { db, live, close };
}

/** A page that is open until the test lets go of it. */
function openPage({ live }: Process, userId: string) {
  const leaving = new AbortController();
  const topics = ['dashboard', 'attempts'] as const;
  const events = watchEvents({ live }, { userId, topics, signal: leaving.signal });
  return {
    next: async (): Promise<LiveEvent | undefined> => (await events.next()).value?.event,
    close: () => leaving.abort(),
  };
}

it('a page is first told to ask for everything, then what changes, in whatever process it was said [003-03, 004-49]', async () => {
  const userId = randomUUID();
  const page = openPage(here, userId);
  expect(await page.next()).toEqual({ type: 'resync' });

  await there.live.tell(userId, { type: 'dashboard.changed' });

  expect(await page.next()).toEqual({ type: 'dashboard.changed' });
  page.close();
  expect(await page.next()).toBeUndefined();
});

it('what is said to others, or on topics that nobody asked for, is not told', async () => {
  const userId = randomUUID();
  const page = openPage(here, userId);
  await page.next();

  await here.live.tell(randomUUID(), { type: 'dashboard.changed' });
  await here.live.tell(userId, { type: 'study-plan.changed' });
  const attemptId = randomUUID();
  await here.live.tell(userId, { type: 'attempt.changed', attemptId, questionVersionId: null, by: null });

  expect(await page.next()).toMatchObject({ type: 'attempt.changed', attemptId });
  page.close();
});

it('a page that takes nothing for long is told to ask for everything instead', async () => {
  const userId = randomUUID();
  const page = openPage(here, userId);
  await page.next();

  for (let n = 0; n < 200; n++) await here.live.tell(userId, { type: 'dashboard.changed' });

  const told: unknown[] = [await page.next(), await page.next()];
  expect(told).toContainEqual({ type: 'resync' });
  page.close();
});

it('after its process lost the listening connection a page is told to ask for everything', async () => {
  const page = openPage(there, randomUUID());
  await page.next();

  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'debrief-bus' and datname = current_database()",
  );

  expect(await page.next()).toEqual({ type: 'resync' });
  page.close();
});

it('a person is present in every process while a page is open in one, and not after [003-04]', async () => {
  const userId = randomUUID();
  expect(await there.live.isPresent(userId)).toBe(false);
  const pages = [openPage(here, userId), openPage(here, userId)];
  await Promise.all(pages.map((page) => page.next()));

  await expect.poll(() => there.live.isPresent(userId)).toBe(true);
  pages[0]?.close();
  await pages[0]?.next();
  expect(await here.live.isPresent(userId)).toBe(true);

  pages[1]?.close();
  await pages[1]?.next();
  await expect.poll(() => there.live.isPresent(userId)).toBe(false);
});

it('what a dead process said of a person runs out [003-04, 003-27]', async () => {
  const userId = randomUUID();
  const doomed = await open(40);
  const page = openPage(doomed, userId);
  await page.next();
  await expect.poll(() => there.live.isPresent(userId)).toBe(true);

  await doomed.db.destroy();

  await expect.poll(() => there.live.isPresent(userId)).toBe(false);
  page.close();
  await page.next();
  await doomed.close().catch(() => {});
});
