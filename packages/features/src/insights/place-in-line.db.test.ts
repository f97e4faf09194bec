import { checkBill, listBookedCalls } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenServices } from '../services.ts';
import { type InsightBench, openInsightBench, view } from './testing/insight-bench.ts';
import { writeInsight } from './write-insight.ts';

let bench: InsightBench;
let here: OpenServices;
let there: OpenServices;

beforeAll(async () => {
  bench = await openInsightBench();
  [here, there] = await Promise.all([bench.start({ concurrency: 1 }), bench.start()]);
});
afterAll(() => bench.close());

it('students in line for the model see their place in every process, it moves up, and each gets an insight', async () => {
  bench.model.always({ paceMs: 10 });
  const attempts = [await bench.submit(here), await bench.submit(here), await bench.submit(here)];
  const pages = attempts.map((attempt) => view(there, attempt));

  await Promise.all(attempts.map((attempt) => writeInsight(here, attempt)));

  const places = (await Promise.all(pages)).map((page) => {
    expect(page.end?.type).toBe('ready');
    return page.events.flatMap((event) => (event.type === 'waiting' ? [event.place] : []));
  });
  expect(places.flat().toSorted()).toEqual([1, 1, 2]);
  expect(bench.model.requests).toHaveLength(3);
  expect(checkBill(bench.model.requests, await listBookedCalls(bench.database.db))).toEqual([]);
});
