import type { CallEntry, Settlement } from '@debrief/ai';
import { newId } from '@debrief/platform';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeAbandonedCalls } from './ledger-queries.ts';
import { aiUsagePersonalData } from './personal-data.ts';
import { createPostgresCache } from './postgres-cache.ts';
import { createPostgresLedger } from './postgres-ledger.ts';
import { findSentQuestion } from './sent-question-queries.ts';

let database: TestDatabase;
let userId: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  userId = newId();
  const person = { id: userId, name: 'Somebody', email: `${userId}@example.test`, time_zone: 'UTC' };
  await database.db.insertInto('app_user').values(person).execute();
});

const question = { instructions: 'Advise.', prompt: 'About maths.', model: 'openai:m' };

test('a call tried again keeps one row and adds up its bill [003-17]', async () => {
  const ledger = createPostgresLedger(database.db);
  const first = { userId, ...(await ledger.reserve(entry('insight-1'))) };
  await ledger.send(first, question);
  await ledger.settle(first, settlement({ state: 'interrupted' }));
  const second = { userId, ...(await ledger.reserve(entry('insight-1'))) };
  await ledger.send(second, question);
  await ledger.settle(second, settlement({}));

  expect(second).toMatchObject({ callId: first.callId, fence: 2, left: 'interrupted' });
  expect(await rows()).toMatchObject([
    { state: 'settled', attempt_count: 2, crash_count: 0, input_tokens: 200, cost_micros: 84 },
  ]);
});

test('settling again, since nobody knows whether it was done, adds the bill once', async () => {
  const ledger = createPostgresLedger(database.db);
  const call = { userId, ...(await ledger.reserve(entry('insight-again'))) };
  await ledger.send(call, question);
  await ledger.settle(call, settlement({}));
  await ledger.settle(call, settlement({}));

  expect(await rows()).toMatchObject([
    { state: 'settled', attempt_count: 1, input_tokens: 100, cost_micros: 42 },
  ]);
});

test('what a writer bought that died is booked by estimate, and counted as a crash', async () => {
  const ledger = createPostgresLedger(database.db);
  const dead = { userId, ...(await ledger.reserve(entry('insight-2'))) };
  await ledger.send(dead, question);
  const heir = { userId, ...(await ledger.reserve(entry('insight-2'))) };
  await ledger.send(heir, question);
  await ledger.settle(heir, settlement({}));

  expect(heir).toMatchObject({ left: 'sent', lastModel: 'openai:m' });
  expect(await rows()).toMatchObject([
    {
      ...{ state: 'settled', attempt_count: 2, crash_count: 1, is_usage_estimated: true },
      ...{ input_tokens: 100 + 30, output_tokens: 50 + 7, cost_micros: 42 + 5 },
    },
  ]);
});

test('a writer that was only taken for dead may neither send nor settle any more', async () => {
  const ledger = createPostgresLedger(database.db);
  const slow = { userId, ...(await ledger.reserve(entry('insight-3'))) };
  const heir = { userId, ...(await ledger.reserve(entry('insight-3'))) };
  await ledger.send(heir, question);
  await ledger.settle(heir, settlement({}));

  await expect(ledger.send(slow, question)).rejects.toThrow('Somebody else');
  await ledger.settle(slow, settlement({ state: 'failed' }));

  expect(await rows()).toMatchObject([{ state: 'settled', attempt_count: 1, cost_micros: 42 }]);
});

test('calls whose senders died long ago, and that nobody took over, are closed at their highest price', async () => {
  const ledger = createPostgresLedger(database.db);
  const dead = { userId, ...(await ledger.reserve(entry('insight-4'))) };
  await ledger.send(dead, question);

  expect(await closeAbandonedCalls(database.db, 60_000)).toBe(0);
  expect(await closeAbandonedCalls(database.db, 0)).toBe(1);

  expect(await rows()).toMatchObject([
    { state: 'interrupted', failure: 'crash', crash_count: 1, input_tokens: 30, cost_micros: 10 },
  ]);
});

test('a person finds the exact question of an answer, of the last try, and also of a cached one', async () => {
  const ledger = createPostgresLedger(database.db);
  const paid = { userId, ...(await ledger.reserve(entry('a'))) };
  await ledger.send(paid, { ...question, prompt: 'About physics.' });
  await ledger.send(paid, question);
  await ledger.settle(paid, settlement({}));
  const way = { by: 'cache' as const, model: 'openai:m' };
  const cached = await ledger.record(entry('b'), settlement({ way, isCached: true }));

  expect(await findSentQuestion(database.db, paid)).toEqual({ ...question, sentAt: expect.any(Date) });
  expect(await findSentQuestion(database.db, { userId, ...cached })).toMatchObject(question);
});

test('nobody finds the question of somebody else, nor any when nothing was sent', async () => {
  const ledger = createPostgresLedger(database.db);
  const call = { userId, ...(await ledger.reserve(entry('a'))) };
  await ledger.send(call, question);
  await ledger.settle(call, settlement({ way: { by: 'rules', why: 'provider-failed' }, state: 'failed' }));

  expect(await findSentQuestion(database.db, call)).toMatchObject(question);
  expect(await findSentQuestion(database.db, { ...call, userId: newId() })).toBeUndefined();
  const byRules = { userId, ...(await ledger.reserve(entry('b'))) };
  await ledger.settle(byRules, settlement({ way: { by: 'rules', why: 'no-model' } }));
  expect(await findSentQuestion(database.db, byRules)).toBeUndefined();
});

test('the question goes with the person, the bill stays', async () => {
  const ledger = createPostgresLedger(database.db);
  const call = { userId, ...(await ledger.reserve(entry('a'))) };
  await ledger.send(call, question);
  await ledger.settle(call, settlement({}));

  await database.db.deleteFrom('app_user').where('id', '=', userId).execute();

  expect(await rows()).toHaveLength(1);
  expect(await findSentQuestion(database.db, call)).toBeUndefined();
});

test('a person gets what was asked in their name, and erasing leaves the figures alone', async () => {
  const ledger = createPostgresLedger(database.db);
  const cache = createPostgresCache(database.db);
  const call = { userId, ...(await ledger.reserve(entry('a'))) };
  await ledger.send(call, question);
  await ledger.settle(call, settlement({}));
  const key = newId();
  const expiresAt = new Date(Date.now() + 60_000);
  await cache.store({ key, userId, model: 'openai:m', text: '{}', expiresAt });

  expect(await aiUsagePersonalData.export(database.db, userId)).toMatchObject({
    calls: [{ id: call.callId, task: 'insights.debrief', state: 'settled' }],
    questions: [{ callId: call.callId, ...question }],
  });
  await database.db.transaction().execute((trx) => aiUsagePersonalData.erase(trx, userId));

  expect(await aiUsagePersonalData.export(database.db, userId)).toMatchObject({ calls: [{}], questions: [] });
  expect(await cache.find([key])).toBeUndefined();
});

test('a cached answer is found by any of its keys until it expires, and hits are counted [003-16]', async () => {
  const cache = createPostgresCache(database.db);
  const expiresAt = new Date(Date.now() + 60_000);
  const answer = { key: newId(), userId: null, model: 'openai:m', text: '{}', expiresAt };
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

function rows() {
  return database.db.selectFrom('ai_call').selectAll().where('user_id', '=', userId).execute();
}

function entry(requestKey: string): CallEntry {
  return {
    ...{ userId, requestKey, task: 'insights.debrief', taskVersion: 1, tier: 'balanced' },
    ...{ model: 'openai:m', questionHash: 'abc', estimatedCostMicros: 10 },
    ifDied: {
      usage: { inputTokens: 30, cachedInputTokens: 0, outputTokens: 7, reasoningTokens: 0 },
      costMicros: 5,
    },
  };
}

function settlement(different: Partial<Settlement>): Settlement {
  return {
    ...{ state: 'settled', way: { by: 'model', model: 'openai:m' }, model: 'openai:m', attempts: 1 },
    ...{ isUsageEstimated: false, costMicros: 42, isCached: false, isShared: false, responseId: 'resp_1' },
    ...{ durationMs: 900, timeToFirstMs: 100, failure: null },
    usage: { inputTokens: 100, cachedInputTokens: 0, outputTokens: 50, reasoningTokens: 0 },
    ...different,
  };
}
