import { checkBill, hangs, listBookedCalls } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenServices } from '../services.ts';
import { stopInsight } from './stop-insight.ts';
import { type InsightBench, openInsightBench, type PageView, view, wayOf } from './testing/insight-bench.ts';
import { writeInsight } from './write-insight.ts';

let bench: InsightBench;
let here: OpenServices;
let there: OpenServices;

beforeAll(async () => {
  bench = await openInsightBench();
  [here, there] = await Promise.all([bench.start({ concurrency: 1 }), bench.start()]);
});
afterAll(() => bench.close());

const isAt = (place: number) => (page: PageView) =>
  page.events.some((event) => event.type === 'waiting' && event.place === place);

it('students in line for the model see their place in every process, and have their insight once it is their turn', async () => {
  bench.model.next(hangs());
  const [first, second, third] = [
    await bench.submit(here),
    await bench.submit(here),
    await bench.submit(here),
  ];
  const stuck = writeInsight(here, first);
  await expect.poll(() => bench.model.requests.length).toBe(1);
  const writing = [writeInsight(here, second)];
  const next = await view(there, second, { until: isAt(1) });
  writing.push(writeInsight(here, third));
  const last = await view(there, third, { until: isAt(2) });

  await stopInsight(here, first);
  await Promise.all([stuck, ...writing]);

  const pages = [await view(there, second, { from: next }), await view(there, third, { from: last })];
  for (const page of pages) expect(wayOf(page)).toEqual({ by: 'model', model: 'openai:test-model' });
  expect(bench.model.requests).toHaveLength(3);
  expect(checkBill(bench.model.requests, await listBookedCalls(bench.database.db))).toEqual([]);
});
