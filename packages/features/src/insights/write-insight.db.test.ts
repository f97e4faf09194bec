import type { InsightDraft } from '@debrief/contracts';
import { fails, says } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { OpenServices } from '../services.ts';
import { getInsight } from './get-insight.ts';
import { retryInsight } from './retry-insight.ts';
import { startInsightWriter } from './start-insight-writer.ts';
import { stopInsight } from './stop-insight.ts';
import { type InsightBench, openInsightBench, type PageView, view, wayOf } from './testing/insight-bench.ts';
import { writeInsight } from './write-insight.ts';

let bench: InsightBench;
let here: OpenServices;
let there: OpenServices;

/** Right: 1, 4, 7 (route-tables). Wrong: the others, 2, 5, 8 of them subnets. */
const draft: InsightDraft = {
  summary: 'You know route tables — 😀 — and not yet subnets.',
  strengths: [{ topic: 'route-tables', sentence: 'All three right.', questions: [1, 4, 7] }],
  weaknesses: [{ topic: 'subnets', sentence: 'All three missed.', questions: [2, 5, 8] }],
  recommendations: [
    { topic: 'subnets', sentence: 'Read them again.', questions: [2, 5], because: 'missed' },
    { topic: null, sentence: 'Look at what you missed.', questions: [3, 6], because: 'missed' },
  ],
  keyTakeaway: 'Subnets first.',
};
const paced = { chunkChars: 6, paceMs: 4 };

beforeAll(async () => {
  bench = await openInsightBench();
  [here, there] = await Promise.all([bench.start(), bench.start()]);
});

beforeEach(() => bench.model.reset());
afterAll(() => bench.close());

const someText = (page: PageView) => page.text.length > 20;

it('who stands still with a lock on the books delays a debrief and does not fail it', async () => {
  bench.model.always(says(draft));
  const attempt = await bench.submit(here);
  const still = await bench.database.pool.connect();
  await still.query('begin; lock table ai_call in exclusive mode');
  const waits = new Set<string>();

  const reading = view(here, attempt);
  const isTriedAgain = async () => {
    for (const begun of await listLockWaits()) waits.add(begun);
    return waits.size > 1;
  };
  try {
    await expect.poll(isTriedAgain, { timeout: 15_000 }).toBe(true);
  } finally {
    await still.query('rollback');
    still.release();
  }

  const page = await reading;
  expect(page.end?.type).toBe('ready');
  expect(wayOf(page)).toMatchObject({ by: 'model' });
});

async function listLockWaits(): Promise<string[]> {
  const { rows } = await bench.database.pool.query<{ begun: string }>(
    "select query_start::text as begun from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows.map(({ begun }) => begun);
}

it('however many watch, in whatever process, they read one text, from one model call', async () => {
  bench.model.always(says(draft, paced));
  const stop = startInsightWriter(here);
  const attempt = await bench.submit(here);

  const pages = await Promise.all([here, there, here, there].map((services) => view(services, attempt)));
  await Promise.all([writeInsight(here, attempt), writeInsight(there, attempt)]);
  stop();

  expect(bench.model.requests).toHaveLength(1);
  for (const page of pages) {
    expect(JSON.parse(page.text)).toEqual(draft);
    expect(page.end?.type).toBe('ready');
    expect(wayOf(page)).toEqual({ by: 'model', model: 'openai:test-model' });
  }
});

it('a page that is loaded again in the middle goes on where it was, in another process too', async () => {
  bench.model.always(says(draft, paced));
  const attempt = await bench.submit(here);
  const page = await view(here, attempt, { until: someText });
  const before = page.events.length;

  await view(there, attempt, { from: page });

  expect(JSON.parse(page.text)).toEqual(draft);
  expect(page.events.slice(before).map((event) => event.type)).not.toContain('start');
  expect(bench.model.requests).toHaveLength(1);
});

it('nobody has to watch: a page that was closed finds the whole', async () => {
  bench.model.always(says(draft, paced));
  const attempt = await bench.submit(here);
  await view(here, attempt, { until: someText });

  await expect.poll(async () => (await getInsight(there, attempt)).status).toBe('ready');

  const { insight, way } = await getInsight(there, attempt);
  expect(insight).toMatchObject({
    summary: draft.summary,
    strengths: [{ topic: 'route-tables', topicName: 'Route tables', questions: [1, 4, 7] }],
    recommendations: [
      { topic: 'subnets', questions: [2, 5], because: 'missed' },
      { topic: null, topicId: null, questions: [3, 6] },
    ],
    keyTakeaway: 'Subnets first.',
  });
  expect(way?.by).toBe('model');
});

it('a stop ends the model call; what was written stays readable and a retry writes it anew', async () => {
  bench.model.next(says(draft, { chunkChars: 6, paceMs: 50 }));
  bench.model.always(says(draft));
  const attempt = await bench.submit(here);
  const reader = view(here, attempt);
  await view(there, attempt, { until: someText });

  await stopInsight(there, attempt);

  const page = await reader;
  expect(page.end).toEqual({ type: 'stopped' });
  expect((await getInsight(here, attempt)).status).toBe('stopped');
  expect((await view(there, attempt)).text).toBe(page.text);
  await bench.model.quiet();
  expect(bench.model.requests[0]?.isAborted).toBe(true);
  await expect(stopInsight(here, attempt)).rejects.toMatchObject({ code: 'conflict' });

  await retryInsight(there, attempt);

  expect(JSON.parse((await view(here, attempt)).text)).toEqual(draft);
  expect(bench.model.requests).toHaveLength(2);
  await expect(retryInsight(here, attempt)).rejects.toMatchObject({ code: 'conflict' });
  const calls = await bench.database.db
    .selectFrom('ai_quota_use')
    .selectAll()
    .where('user_id', '=', attempt.userId)
    .execute();
  expect(calls).toHaveLength(2);
});

it('a process whose clock is hours off writes, is counted and hands over like any other', async () => {
  bench.model.always(says(draft, paced));
  const hours = (count: number) => ({ now: () => new Date(Date.now() + count * 3_600_000) });
  const [early, late] = await Promise.all([
    bench.start({ clock: hours(-6) }),
    bench.start({ clock: hours(6) }),
  ]);
  for (const services of [early, late]) {
    const attempt = await bench.submit(services);
    const writing = writeInsight(services, attempt);
    // The others take nothing over from it while it lives.
    await Promise.all([writing, writeInsight(here, attempt), writeInsight(late, attempt)]);

    expect(await getInsight(here, attempt)).toMatchObject({ status: 'ready' });
    const { rows } = await bench.database.pool.query(
      `select call.started_at > now() - interval '1 minute' and call.started_at <= now() as "isCallNow",
         used.taken_at > now() - interval '1 minute' as "isUseNow", call.duration_ms >= 0 as "hasLasted"
       from ai_call call join ai_quota_use used using (user_id, request_key) where user_id = $1`,
      [attempt.userId],
    );
    expect(rows).toEqual([{ isCallNow: true, isUseNow: true, hasLasted: true }]);
  }
  expect(bench.model.requests).toHaveLength(2);
});

it('with no model the rules write it, and say so [000-C8]', async () => {
  const services = await bench.start({ hasModel: false });
  const attempt = await bench.submit(services);

  const page = await view(services, attempt);

  expect(wayOf(page)).toEqual({ by: 'rules', why: 'no-model' });
  expect(page.end).toMatchObject({
    state: { droppedClaims: 0, insight: { strengths: [{ topic: 'route-tables' }] } },
  });
});

it('with the quota spent the rules write it, and say which quota', async () => {
  const services = await bench.start({ dailyLimit: 0 });
  const attempt = await bench.submit(services);

  expect(wayOf(await view(services, attempt))).toMatchObject({
    by: 'rules',
    why: 'quota-spent',
    spent: 'day',
  });
  expect(bench.model.requests).toHaveLength(0);
});

it('when the model fails the rules write it, and say so', async () => {
  bench.model.always(fails(400));
  const attempt = await bench.submit(here);

  const page = await view(here, attempt);

  expect(wayOf(page)).toMatchObject({ by: 'rules', why: 'provider-failed' });
  expect(JSON.parse(page.text)).toMatchObject({ keyTakeaway: expect.any(String) });
});

it('when the model breaks off and is asked again, readers are told to start over', async () => {
  bench.model.next(says(draft, { ...paced, fault: { kind: 'cut', afterChars: 120 } }));
  bench.model.always(says(draft, paced));
  const attempt = await bench.submit(here);

  const pages = await Promise.all([here, there].map((services) => view(services, attempt)));

  expect(bench.model.requests).toHaveLength(2);
  for (const page of pages) {
    expect(page.events.filter((event) => event.type === 'start').length).toBeGreaterThan(1);
    expect(JSON.parse(page.text)).toEqual(draft);
  }
});

it('an insight that cannot be stored is failed with a reason, and can be tried again', async () => {
  bench.model.always(says(draft));
  const attempt = await bench.submit(here);
  const { pool } = bench.database;
  await pool.query(`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    create trigger refuse before insert on insight_claim execute function refuse()`);

  const page = await view(here, attempt);
  await pool.query('drop trigger refuse on insight_claim');

  expect(page.end).toEqual({ type: 'failed', reason: 'could-not-write' });
  expect(await getInsight(here, attempt)).toMatchObject({
    status: 'failed',
    insight: null,
    reason: 'could-not-write',
  });
  await retryInsight(here, attempt);
  expect((await view(here, attempt)).end?.type).toBe('ready');
});

it('when it is ready that is published once, with the insight', async () => {
  bench.model.always(says(draft));
  const attempt = await bench.submit(here);
  await Promise.all([view(here, attempt), view(there, attempt)]);

  const events = await bench.database.db
    .selectFrom('event')
    .select('name')
    .where('user_id', '=', attempt.userId)
    .where('name', '=', 'insight.ready')
    .execute();

  expect(events).toHaveLength(1);
});
