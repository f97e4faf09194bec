import type { InsightDraft } from '@debrief/contracts';
import { breaks, checkBill, hangs, listBookedCalls, says } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { OpenServices } from '../services.ts';
import { getInsight } from './get-insight.ts';
import { startInsightWriter } from './start-insight-writer.ts';
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

/** A process that has begun to write; what it would do after its death is of no interest. */
async function startDoomedWriter() {
  const doomed = await bench.start();
  const attempt = await bench.submit(doomed);
  void writeInsight(doomed, attempt).catch(() => {});
  await expect.poll(() => bench.model.requests.length).toBe(1);
  return { doomed, attempt };
}

const someText = (page: PageView) => page.text.length > 20;

it('when the writing process dies another starts over, and there is one whole insight', async () => {
  bench.model.always(says(draft, paced));
  const { doomed, attempt } = await startDoomedWriter();
  const page = await view(there, attempt, { until: someText });

  await doomed.db.destroy();
  await view(there, attempt, { from: page });

  expect(page.events.filter((event) => event.type === 'start').length).toBe(2);
  expect(JSON.parse(page.text)).toEqual(draft);
  expect(page.end?.type).toBe('ready');
  const calls = await listBookedCalls(bench.database.db);
  const mine = calls.filter(({ userId }) => userId === attempt.userId);
  expect(mine).toMatchObject([{ attempts: 2, crashes: 1 }]);
  expect(checkBill(bench.model.requests, mine)).toEqual([]);
  const rows = await bench.database.db
    .selectFrom('insight')
    .select('id')
    .where('attempt_id', '=', attempt.attemptId)
    .execute();
  expect(rows).toHaveLength(1);
});

it('what a dead process had all but finished is finished without asking the model again', async () => {
  const text = JSON.stringify(draft);
  bench.model.always({ ...says(draft), ...breaks('stall', text.length - 1) });
  const { doomed, attempt } = await startDoomedWriter();
  const page = await view(there, attempt, { until: ({ text: seen }) => seen.length === text.length - 1 });

  await doomed.db.destroy();
  await view(there, attempt, { from: page });

  expect(JSON.parse(page.text)).toEqual(draft);
  expect(wayOf(page)).toEqual({ by: 'model', model: 'openai:test-model' });
  expect(bench.model.requests).toHaveLength(1);
  const calls = await listBookedCalls(bench.database.db);
  const mine = calls.filter(({ userId }) => userId === attempt.userId);
  expect(mine).toMatchObject([{ state: 'settled', attempts: 1, crashes: 1, isUsageEstimated: true }]);
  expect(checkBill(bench.model.requests, mine)).toEqual([]);
});

it('a process that starts finishes what another left, with nobody watching', async () => {
  bench.model.always(says(draft, paced));
  const { doomed, attempt } = await startDoomedWriter();
  await view(there, attempt, { until: someText });
  await doomed.db.destroy();

  const stop = startInsightWriter(here);

  await expect.poll(async () => (await getInsight(there, attempt)).status, { timeout: 10_000 }).toBe('ready');
  stop();
});

it('a process that ends in order leaves its insight to another at once', async () => {
  bench.model.next(hangs());
  bench.model.always(says(draft));
  const leaving = await bench.start();
  const attempt = await bench.submit(leaving);
  const writing = writeInsight(leaving, attempt);
  await expect.poll(() => bench.model.requests.length).toBe(1);

  await leaving.close();
  await writing;

  expect(JSON.parse((await view(here, attempt)).text)).toEqual(draft);
});
