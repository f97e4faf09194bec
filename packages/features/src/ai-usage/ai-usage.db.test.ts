import { newId } from '@debrief/platform';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listPeriodUse } from './ai-usage-queries.ts';
import { createPostgresCache, createPostgresLedger, createPostgresQuota } from './postgres-ports.ts';

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
    Array.from({ length: 10 }, (_, index) => quota.reserve({ userId, requestKey: `call-${index}` })),
  );

  expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ spent: 'day' });
});

test('the same call asked twice takes one from the quota', async () => {
  const quota = createPostgresQuota(database.db, limits);

  await quota.reserve({ userId, requestKey: 'again' });
  await quota.reserve({ userId, requestKey: 'again' });

  expect((await usedToday())?.used).toBe(1);
});

test('a call given back can be taken again', async () => {
  const quota = createPostgresQuota(database.db, { perDay: 1, perMonth: 5 });

  await quota.reserve({ userId, requestKey: 'one' });
  await quota.release({ userId, requestKey: 'one' });

  expect(await quota.reserve({ userId, requestKey: 'two' })).toEqual({ ok: true });
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

  expect(await quota.reserve({ userId, requestKey: 'none' })).toMatchObject({ ok: false, spent: 'day' });
});

test('a cached answer is found by any of its keys until it expires, and hits are counted', async () => {
  const cache = createPostgresCache(database.db);
  const answer = {
    key: newId(),
    userId: null,
    model: 'openai:m',
    text: '{}',
    expiresAt: new Date(Date.now() + 60_000),
  };
  const expired = { ...answer, key: newId(), expiresAt: new Date(Date.now() - 1_000) };
  await cache.store(answer);
  await cache.store(expired);

  expect(await cache.find([newId(), answer.key])).toEqual(answer);
  expect(await cache.find([expired.key])).toBeUndefined();
  const row = await database.db
    .selectFrom('ai_cache')
    .select('hit_count')
    .where('cache_key', '=', answer.key)
    .executeTakeFirst();
  expect(row?.hit_count).toBe(1);
});

test('a call tried again after a crash keeps one row and adds up its bill', async () => {
  const ledger = createPostgresLedger(database.db);
  const entry = {
    ...{
      userId,
      requestKey: 'insight-1',
      task: 'insights.debrief',
      taskVersion: 1,
      tier: 'balanced' as const,
    },
    ...{ model: 'openai:m', questionHash: 'abc', estimatedCostMicros: 10 },
  };
  const first = await ledger.reserve(entry);
  await ledger.settle({ userId, ...first }, settlement('interrupted'));
  const second = await ledger.reserve(entry);
  await ledger.settle({ userId, ...second }, settlement('settled'));

  expect(second.callId).toBe(first.callId);
  const rows = await database.db.selectFrom('ai_call').selectAll().where('user_id', '=', userId).execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ state: 'settled', attempt_count: 2, input_tokens: 200, cost_micros: 84 });
});

function settlement(state: 'settled' | 'interrupted') {
  return {
    ...{
      state,
      way: null,
      model: 'openai:m',
      attempts: 1,
      isUsageEstimated: false,
      costMicros: 42,
      isCached: false,
    },
    ...{ durationMs: 900, timeToFirstMs: 100, failure: null },
    usage: { inputTokens: 100, cachedInputTokens: 0, outputTokens: 50, reasoningTokens: 0 },
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
