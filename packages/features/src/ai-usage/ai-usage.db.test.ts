import type { QuotaAsk } from '@debrief/ai';
import { newId } from '@debrief/platform';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listPeriodUse } from './ai-usage-queries.ts';
import { createPostgresQuota } from './postgres-ports.ts';

let database: TestDatabase;
let userId: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  userId = await addPerson('Pacific/Auckland');
});

const limits = { perDay: 3, perMonth: 5 };

test('of many calls at once only as many are given as the day allows', async () => {
  const quota = createPostgresQuota(database.db, limits);

  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => quota.reserve(ask(`call-${index}`))),
  );

  expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ spent: 'day' });
});

test('the same call asked twice takes one from the quota', async () => {
  const quota = createPostgresQuota(database.db, limits);

  await quota.reserve(ask('again'));
  await quota.reserve(ask('again'));

  expect((await usedToday())?.used).toBe(1);
});

test('a call given back can be taken again', async () => {
  const quota = createPostgresQuota(database.db, { perDay: 1, perMonth: 5 });

  await quota.reserve(ask('one'));
  await quota.release({ userId, requestKey: 'one' });

  expect(await quota.reserve(ask('two'))).toEqual({ ok: true });
});

test("a day ends at midnight where the person is, not at the server's", async () => {
  const today = await usedToday();

  const hour = new Intl.DateTimeFormat('en', {
    timeZone: 'Pacific/Auckland',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  expect(hour.format(today?.resetsAt)).toBe('00');
  expect(today?.resetsAt.getTime()).toBeGreaterThan(Date.now());
});

test("yesterday's calls count for the month only", async () => {
  await database.pool.query(
    `insert into ai_quota_use (user_id, request_key, taken_at)
     select $1, 'old', date_trunc('day', now() at time zone 'Pacific/Auckland') at time zone 'Pacific/Auckland' - interval '1 second'`,
    [userId],
  );

  expect((await usedToday())?.used).toBe(0);
});

test('an exception for one person goes before the limits of all', async () => {
  await database.db
    .insertInto('ai_quota')
    .values({ user_id: userId, day_limit: 0, month_limit: null })
    .execute();
  const quota = createPostgresQuota(database.db, limits);

  expect(await quota.reserve(ask('none'))).toMatchObject({ ok: false, spent: 'day' });
});

function ask(requestKey: string): QuotaAsk {
  return {
    userId,
    requestKey,
    task: 'insights.debrief',
    tier: 'balanced',
    estimate: { tokens: 1_000, costMicros: 10 },
  };
}

async function usedToday() {
  return (await listPeriodUse(database.db, userId, limits)).find((period) => period.period === 'day');
}

async function addPerson(timeZone: string): Promise<string> {
  const id = newId();
  await database.db
    .insertInto('app_user')
    .values({ id, name: 'Somebody', email: `${id}@example.test`, time_zone: timeZone })
    .execute();
  return id;
}
