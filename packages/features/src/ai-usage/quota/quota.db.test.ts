import type { QuotaAnswer } from '@debrief/ai';
import { sql } from '@debrief/db';
import { newId } from '@debrief/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, openQuotaBench, type QuotaBench, settingsOf } from '../testing/quota-bench.ts';
import { aBilledCall, aClass, aLimit } from '../testing/usage-queries.ts';
import { createPlanEntitlement } from './entitlement.ts';
import { listPeriodUse } from './use-queries.ts';

let bench: QuotaBench;
let userId: string;

beforeAll(async () => {
  bench = await openQuotaBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  userId = await bench.person();
});

const given = (answers: QuotaAnswer[]) => answers.filter((answer) => answer.ok).length;

test('of fifty calls at once on the last free one exactly one is given [001-18, 003-13]', async () => {
  const quota = bench.quota({ AI_DAILY_REQUEST_LIMIT: '3' });
  await quota.reserve(ask(userId));
  await quota.reserve(ask(userId));

  const answers = await Promise.all(Array.from({ length: 50 }, () => quota.reserve(ask(userId))));

  expect(given(answers)).toBe(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ spent: 'day', unit: 'requests' });
});

test('the same call asked at once and again takes one', async () => {
  const quota = bench.quota();
  const call = ask(userId);

  await Promise.all([quota.reserve(call), quota.reserve(call), quota.reserve(call)]);
  await quota.reserve(call);

  expect(await used('day')).toMatchObject({ requests: 1, tokens: 1_000, money: 10 });
});

test('a call given back can be taken again', async () => {
  const quota = bench.quota({ AI_DAILY_REQUEST_LIMIT: '1' });
  const call = ask(userId);
  await quota.reserve(call);

  await quota.release(call);

  expect(await quota.reserve(ask(userId))).toEqual({ ok: true });
});

test('the installation’s limits hold for everybody until an administrator sets others [003-02]', async () => {
  const quota = bench.quota({ AI_DAILY_REQUEST_LIMIT: '0' });
  expect(await quota.reserve(ask(userId))).toMatchObject({ ok: false, spent: 'day' });

  const limit = await aLimit(bench.db, { scope: 'everybody', period: 'day', unit: 'requests', amount: 1 });

  expect(await quota.reserve(ask(userId))).toEqual({ ok: true });
  await bench.db.deleteFrom('ai_limit').where('id', '=', limit).execute();
});

test('a limit of 0 for a class stops its students, not its tutor, and an exception lets one go on', async () => {
  const [student, tutor] = [await bench.person(), await bench.person({ role: 'tutor' })];
  const groupId = await aClass(bench.db, { students: [userId, student], tutors: [tutor] });
  await aLimit(bench.db, { scope: 'group', groupId, period: 'day', unit: 'requests', amount: 0 });
  await aLimit(bench.db, { scope: 'person', personId: student, period: 'day', unit: 'requests', amount: 2 });
  const quota = bench.quota();

  expect(await quota.reserve(ask(userId))).toMatchObject({ ok: false, spent: 'day' });
  expect(await quota.reserve(ask(student))).toEqual({ ok: true });
  expect(await quota.reserve(ask(tutor))).toEqual({ ok: true });
});

test('a role may have fewer tokens, counted before by estimate and afterwards by the bill', async () => {
  const person = await bench.person({ role: 'admin' });
  await aLimit(bench.db, { scope: 'role', role: 'admin', period: 'month', unit: 'tokens', amount: 2_500 });
  const quota = bench.quota();
  const [first, second] = [ask(person), ask(person)];

  expect(given([await quota.reserve(first), await quota.reserve(second)])).toBe(2);
  expect(await quota.reserve(ask(person))).toMatchObject({ spent: 'month', unit: 'tokens' });

  await aBilledCall(bench.db, { ...first, inputTokens: 100, outputTokens: 50 });

  expect(await quota.reserve(ask(person))).toEqual({ ok: true });
});

test('money is limited alike, and what failed calls cost counts', async () => {
  await aLimit(bench.db, { scope: 'person', personId: userId, period: 'day', unit: 'money', amount: 25 });
  const quota = bench.quota();
  const failed = ask(userId);
  await quota.reserve(failed);
  await aBilledCall(bench.db, { ...failed, costMicros: 16, state: 'failed' });
  await quota.release(failed);

  expect(await quota.reserve(ask(userId))).toMatchObject({ spent: 'day', unit: 'money' });
  expect(await used('day')).toMatchObject({ requests: 0, money: 16 });
});

test('a rolling window has room again when its first call has left it', async () => {
  const quota = bench.quota({ AI_WINDOW_REQUESTS: '2', AI_WINDOW_MINUTES: '60' });
  const calls = [ask(userId), ask(userId)];
  for (const call of calls) await quota.reserve(call);
  await agoOf(calls[0]?.requestKey as string, '50 minutes');
  await agoOf(calls[1]?.requestKey as string, '20 minutes');

  const spent = await quota.reserve(ask(userId));

  expect(spent).toMatchObject({ ok: false, spent: 'window' });
  expect(minutesUntil(spent)).toBeCloseTo(10, 0);
  await agoOf(calls[0]?.requestKey as string, '61 minutes');
  expect(await quota.reserve(ask(userId))).toEqual({ ok: true });
});

test('of several that are spent the one that begins again last is told', async () => {
  const quota = bench.quota({ AI_DAILY_REQUEST_LIMIT: '0', AI_MONTHLY_REQUEST_LIMIT: '0' });

  expect(await quota.reserve(ask(userId))).toMatchObject({ spent: 'month' });
});

describe('calls in flight', () => {
  test('a third waits its turn and goes when one is settled or given back', async () => {
    const quota = bench.quota({ AI_CALLS_AT_ONCE: '2' });
    const [first, second, third] = [ask(userId), ask(userId), ask(userId)];
    await quota.reserve(first);
    await quota.reserve(second);
    let isIn = false;

    const waiting = quota.reserve(third).then((answer) => {
      isIn = true;
      return answer;
    });
    await quota.reserve(first);
    expect(isIn).toBe(false);
    await aBilledCall(bench.db, second);

    expect(await waiting).toEqual({ ok: true });
  });

  test('whoever stops while waiting takes nothing', async () => {
    const quota = bench.quota({ AI_CALLS_AT_ONCE: '1' });
    await quota.reserve(ask(userId));
    const stop = new AbortController();

    const waiting = quota.reserve(ask(userId), stop.signal);
    stop.abort();

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await used('day')).toMatchObject({ requests: 1 });
  });

  test('a process that died holds its place no longer than a call may last', async () => {
    const quota = bench.quota({ AI_CALLS_AT_ONCE: '1' });
    const dead = ask(userId);
    await quota.reserve(dead);
    await bench.db
      .updateTable('ai_quota_use')
      .set({ in_flight_until: sql`now() - interval '1 second'` })
      .where('request_key', '=', dead.requestKey)
      .execute();

    expect(await quota.reserve(ask(userId))).toEqual({ ok: true });
    expect(await used('day')).toMatchObject({ requests: 2, tokens: 1_000 });
  });
});

test('who is blocked gets no call, also not one taken before [003-20]', async () => {
  const quota = bench.quota();
  const call = ask(userId);
  await quota.reserve(call);
  await bench.db.insertInto('ai_block').values({ user_id: userId, reason: 'Shared the account.' }).execute();

  expect(await quota.reserve(ask(userId))).toEqual({ ok: false, why: 'blocked' });
  expect(await quota.reserve(call)).toEqual({ ok: false, why: 'blocked' });
});

test('with billing on a free plan has five debriefs by a model a month; what no model answered counts nothing [000-06]', async () => {
  const quota = bench.quota({ BILLING: 'on' });
  const debriefs = Array.from({ length: 5 }, () => ask(userId));
  for (const call of debriefs) await quota.reserve(call);
  const [interrupted, ...answered] = debriefs;
  for (const call of answered) await aBilledCall(bench.db, call);
  expect(await quota.reserve(ask(userId))).toMatchObject({ ok: false, spent: 'credits' });

  await aBilledCall(bench.db, { ...(interrupted ?? ask(userId)), state: 'interrupted' });

  expect(await quota.reserve(ask(userId))).toEqual({ ok: true });
  expect(await quota.reserve(ask(userId))).toMatchObject({ ok: false, spent: 'credits' });
  expect(await quota.reserve(ask(userId, newId(), { task: 'study-plan.words' }))).toEqual({ ok: true });
});

test('a plan lets models do what it includes; without billing they may do everything', async () => {
  const may = (billing: string, task: string) =>
    createPlanEntitlement(
      bench.db,
      settingsOf(bench.database.connectionString, { BILLING: billing }),
    ).isEntitled({
      ...{ userId, task, tier: 'balanced' },
    });

  expect(await may('on', 'insights.debrief')).toBe(true);
  expect(await may('on', 'explanations.why-not')).toBe(false);
  expect(await may('on', 'study-plan.write-words')).toBe(false);
  expect(await may('off', 'explanations.why-not')).toBe(true);
});

describe('days and months are the person’s own', () => {
  const at = (instant: string) => sql<Date>`${instant}::timestamptz`;

  async function bounds(timeZone: string, instant: string) {
    const person = await bench.person({ timeZone });
    const periods = await listPeriodUse(bench.db, person, 60, at(instant));
    return Object.fromEntries(periods.map(({ period, resetsAt }) => [period, resetsAt.toISOString()]));
  }

  test.each([
    // Spring forward: the day has 23 hours; the month goes from winter to summer time.
    ['Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29T22:00:00.000Z', '2026-03-31T22:00:00.000Z'],
    // Fall back: the day has 25 hours.
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T23:00:00.000Z', '2026-10-31T23:00:00.000Z'],
    // The last evening of a year ends before the server's.
    ['Pacific/Auckland', '2026-12-31T10:59:59Z', '2026-12-31T11:00:00.000Z', '2026-12-31T11:00:00.000Z'],
    ['America/Los_Angeles', '2028-02-29T23:00:00Z', '2028-03-01T08:00:00.000Z', '2028-03-01T08:00:00.000Z'],
    // Midnight is skipped where clocks change at midnight.
    ['America/Santiago', '2026-09-06T12:00:00Z', '2026-09-07T03:00:00.000Z', '2026-10-01T03:00:00.000Z'],
  ])('in %s at %s', async (timeZone, instant, day, month) => {
    expect(await bounds(timeZone, instant)).toMatchObject({ day, month });
  });

  test('what was used before midnight counts for the month only', async () => {
    const person = await bench.person({ timeZone: 'Europe/Berlin' });
    await bench.db
      .insertInto('ai_quota_use')
      .values({ user_id: person, request_key: newId(), taken_at: new Date('2026-10-24T21:59:59Z') })
      .execute();

    const periods = await listPeriodUse(bench.db, person, 60, at('2026-10-25T00:30:00Z'));

    const requests = Object.fromEntries(periods.map((use) => [use.period, use.requests]));
    expect(requests).toEqual({ day: 0, month: 1, window: 0 });
  });
});

async function used(period: 'day' | 'month' | 'window', person = userId) {
  return (await listPeriodUse(bench.db, person, 60)).find((use) => use.period === period);
}

async function agoOf(requestKey: string, interval: string) {
  await bench.db
    .updateTable('ai_quota_use')
    .set({ taken_at: sql`now() - ${interval}::interval` })
    .where('request_key', '=', requestKey)
    .execute();
}

function minutesUntil(answer: QuotaAnswer): number {
  return 'resetsAt' in answer ? (answer.resetsAt.getTime() - Date.now()) / 60_000 : Number.NaN;
}
