import type { CutMoment } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenServices } from '../services.ts';
import { startInsightWriter } from './start-insight-writer.ts';
import { type InsightBench, openInsightBench, view } from './testing/insight-bench.ts';
import { insertSubmittedAttempt, type TestAttempt } from './testing/make-attempt-queries.ts';
import { startSweptProcess } from './testing/sweep-process.ts';
import { writeInsight } from './write-insight.ts';

let bench: InsightBench;
let healthy: OpenServices;
let stopWriting: () => void;

beforeAll(async () => {
  bench = await openInsightBench();
  healthy = await bench.start();
  stopWriting = startInsightWriter(healthy);
});

afterAll(async () => {
  stopWriting();
  await bench.close();
});

/** At once; so many that the sweep is short and so few that nobody waits for a processor. */
const width = 6;

/** Writes one insight with the connection broken at the k-th statement. False: it has fewer. */
async function writeWithCut(at: number, moment: CutMoment): Promise<boolean> {
  const mark = `mark ${moment} ${at}`;
  const key = await bench.database.db
    .transaction()
    .execute((trx) => insertSubmittedAttempt(trx, bench.bank, mark));
  const process = await startSweptProcess(bench, { at, moment });
  try {
    await writeInsight(process.services, key).catch(() => {});
    await expectLaws(key, mark);
    return process.cutter.hasCut();
  } finally {
    await process.close();
  }
}

async function expectLaws(key: TestAttempt, mark: string): Promise<void> {
  const { db } = bench.database;
  const page = await view(healthy, key);
  const stream = await db
    .selectFrom('stream')
    .selectAll()
    .where('owner_id', '=', key.attemptId)
    .executeTakeFirstOrThrow();
  const chunks = await db
    .selectFrom('stream_chunk')
    .select(['content', 'position', 'generation'])
    .where('stream_id', '=', stream.id)
    .orderBy('position')
    .execute();
  const insights = await db
    .selectFrom('insight')
    .selectAll()
    .where('attempt_id', '=', key.attemptId)
    .execute();
  const calls = await db.selectFrom('ai_call').selectAll().where('user_id', '=', key.userId).execute();
  const requests = bench.model.requests.filter(({ prompt }) => prompt.includes(`${mark}`)).length;

  expect(page.end?.type, mark).toBe('ready');
  expect(chunks.map(({ content }) => content).join(''), mark).toBe(page.text);
  expect(stream.position, mark).toBe(page.text.length);
  expect(new Set(chunks.map(({ generation }) => generation)), mark).toEqual(new Set([stream.generation]));
  expect(insights, mark).toHaveLength(1);
  expect(insights[0]?.ready_at, mark).not.toBeNull();
  // From the cache when the answer had been kept before the statement failed.
  expect(insights[0]?.way, mark).toMatchObject({ by: expect.stringMatching(/^(model|cache)$/) });
  expect(requests, mark).toBeGreaterThan(0);
  expect(requests, mark).toBeLessThan(3);
  expect(
    calls.map(({ state }) => state),
    mark,
  ).toEqual(['settled']);
}

it.each(['before', 'after'] as const)(
  'whichever statement of an insight fails (%s it was done), there is one whole insight and one bill',
  async (moment) => {
    let points = 0;
    for (let first = 1, goesOn = true; goesOn; first += width) {
      const places = Array.from({ length: width }, (_, index) => first + index);
      const cuts = await Promise.all(places.map((at) => writeWithCut(at, moment)));
      points += cuts.filter(Boolean).length;
      goesOn = cuts.every(Boolean);
    }

    process.stdout.write(`Statements of an insight that failed, ${moment} they were done: ${points}\n`);
    expect(points).toBeGreaterThan(8);
  },
  120_000,
);
