import type { QuotaAnswer } from '@debrief/ai';
import { newId } from '@debrief/platform';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ask, openQuotaBench, type QuotaBench } from '../testing/quota-bench.ts';
import { aBilledCall } from '../testing/usage-queries.ts';
import { getBurn } from './budget-queries.ts';

let bench: QuotaBench;

beforeAll(async () => {
  bench = await openQuotaBench();
});
afterAll(() => bench.close());
afterEach(async () => {
  for (const table of ['ai_call', 'ai_quota_use', 'ai_budget_alert', 'event'] as const)
    await bench.db.deleteFrom(table).execute();
  await bench.db
    .updateTable('ai_budget')
    .set({ is_set_here: false, soft_micros: null, hard_micros: null, is_switched_off: false })
    .execute();
});

const estimate = { tokens: 1_000, costMicros: 1_000 };
const call = (userId: string) => ask(userId, newId(), { estimate });
const given = (answers: QuotaAnswer[]) => answers.filter((answer) => answer.ok).length;

test('two hundred calls of two hundred people at once spend no more than the hard limit', async () => {
  const quota = bench.quota({ AI_BUDGET_HARD_USD: '0.05' });
  const people = await Promise.all(Array.from({ length: 200 }, () => bench.person()));
  const calls = people.map(call);

  const answers = await Promise.all(calls.map((each) => quota.reserve(each)));

  expect(given(answers)).toBe(50);
  const taken = calls.filter((_, index) => answers[index]?.ok);
  for (const each of taken) await aBilledCall(bench.db, { ...each, costMicros: 900 });
  const burn = await getBurn(bench.db);
  expect(burn).toMatchObject({ spentMicros: 45_000, reservedMicros: 0 });

  // What the bills left of the estimates may be spent again.
  const more = await Promise.all(people.map((userId) => quota.reserve(call(userId))));
  expect(given(more)).toBe(5);
});

test('when all is spent rules write until the next month of UTC', async () => {
  const quota = bench.quota({ AI_BUDGET_HARD_USD: '0.001' });
  const userId = await bench.person({ timeZone: 'Pacific/Auckland' });
  await aBilledCall(bench.db, { ...ask(userId), costMicros: 600 });

  const answer = await quota.reserve(call(userId));

  expect(answer).toMatchObject({ ok: false, spent: 'budget', unit: 'money' });
  const resetsAt = 'resetsAt' in answer ? answer.resetsAt : new Date(0);
  expect(resetsAt.toISOString()).toMatch(/-01T00:00:00\.000Z$/);
  expect(resetsAt.getTime()).toBeGreaterThan(Date.now());
});

test('what was spent last month is no part of this one', async () => {
  const userId = await bench.person();
  const { beganAt } = await getBurn(bench.db);
  const startedAt = new Date(beganAt.getTime() - 1);
  await aBilledCall(bench.db, { ...ask(userId), costMicros: 5_000_000, startedAt });

  expect(await bench.quota({ AI_BUDGET_HARD_USD: '1' }).reserve(call(userId))).toEqual({ ok: true });
});

test('a call that was sent and never came back keeps its estimate, one that failed costs what it cost', async () => {
  const userId = await bench.person();
  await aBilledCall(bench.db, { ...ask(userId), state: 'sent' });
  await aBilledCall(bench.db, { ...ask(userId), state: 'failed', costMicros: 70 });

  expect(await getBurn(bench.db)).toMatchObject({ spentMicros: 70, reservedMicros: 10 });
});

test('reaching the soft limit and the hard one is told once a month each, whoever notices [003-29]', async () => {
  const settings = { AI_BUDGET_SOFT_USD: '0.002', AI_BUDGET_HARD_USD: '0.004' };
  const processes = [bench.quota(settings), bench.quota(settings)];
  const people = await Promise.all(Array.from({ length: 12 }, () => bench.person()));

  await Promise.all(people.map((userId, index) => processes[index % 2]?.reserve(call(userId))));

  const events = await bench.db
    .selectFrom('event')
    .select('payload')
    .where('name', '=', 'budget.reached')
    .execute();
  const kinds = events.map(({ payload }) => (payload as { kind: string }).kind).sort();
  expect(kinds).toEqual(['hard', 'soft']);
});

test('what is set on the page goes before the settings', async () => {
  const quota = bench.quota({ AI_BUDGET_HARD_USD: '0' });
  const userId = await bench.person();
  expect(await quota.reserve(call(userId))).toMatchObject({ spent: 'budget' });

  await bench.db.updateTable('ai_budget').set({ is_set_here: true, hard_micros: 1_000 }).execute();

  expect(await quota.reserve(call(userId))).toEqual({ ok: true });
});

test('switched off, nobody gets a call; switched on again, everybody does', async () => {
  const quota = bench.quota();
  const userId = await bench.person();
  await bench.db.updateTable('ai_budget').set({ is_switched_off: true }).execute();
  expect(await quota.reserve(call(userId))).toEqual({ ok: false, why: 'switched-off' });

  await bench.db.updateTable('ai_budget').set({ is_switched_off: false }).execute();

  expect(await quota.reserve(call(userId))).toEqual({ ok: true });
});
