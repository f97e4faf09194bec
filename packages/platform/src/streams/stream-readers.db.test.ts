import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StreamKey } from './stream-ledger.ts';
import { claimOf, type LedgerBench, openBench, quickTiming } from './testing/ledger-bench.ts';
import type { LedgerProcess } from './testing/ledger-process.ts';
import { type Reading, readStreamOf } from './testing/read-stream.ts';

let bench: LedgerBench;
let processes: [writer: LedgerProcess, other: LedgerProcess, cutOff: LedgerProcess, deafish: LedgerProcess];

beforeAll(async () => {
  bench = await openBench();
  const timing = { ...quickTiming, leaseMs: 5_000, pollMs: 20, windowMs: 5 };
  processes = [
    bench.start({ timing }),
    bench.start({ timing }),
    bench.start({ timing, isCutOff: true }),
    bench.start({ timing, isHardOfHearing: true }),
  ];
});

afterAll(() => bench.close());

/** Reads with broken connections: after so many parts it goes on at another process, naming its place. */
async function readWithBreaks(key: StreamKey, visits: readonly [number, number][]) {
  let reading: Reading = { parts: [], text: '', place: null, end: null };
  for (const [where, maxParts] of visits) {
    const { ledger } = processes[where as 0 | 1 | 2 | 3];
    reading = await readStreamOf(ledger, key, { from: reading, maxParts });
    if (reading.end) return reading;
  }
  return readStreamOf(processes[3].ledger, key, { from: reading });
}

async function untilStored(key: StreamKey, length: number): Promise<void> {
  await expect
    .poll(async () => (await processes[0].ledger.find(key))?.position, { interval: 2 })
    .toBe(length);
}

const text = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 40 });
const writing = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: text.map((delta) => ({ delta })) },
    { weight: 2, arbitrary: fc.constant('rest' as const) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
  ),
  { maxLength: 60 },
);
const visits = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 8 });

it('whatever is written and however readers come and go, each ends with exactly the stored text', async () => {
  await fc.assert(
    fc.asyncProperty(writing, fc.array(visits, { minLength: 1, maxLength: 5 }), async (steps, readers) => {
      const key = await bench.newStream();
      const writer = await claimOf(processes[0], key);
      const readings = readers.map((each) => readWithBreaks(key, each));
      let written = 0;
      for (const step of steps) {
        if (step === 'rest') await untilStored(key, written);
        if (step === 'restart') await writer.restart();
        if (typeof step === 'object') writer.append(step.delta);
        written = step === 'restart' ? 0 : written + (typeof step === 'object' ? step.delta.length : 0);
        await nextTurn();
      }
      await writer.finish({ status: 'ready' });

      const stored = await bench.storedText(key);
      for (const { text: read, end } of await Promise.all(readings)) {
        expect(read).toBe(stored);
        expect(end?.status).toBe('ready');
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('a reader whose process hears no wake-ups has the text all the same', async () => {
  const key = await bench.newStream();
  const writer = await claimOf(processes[0], key);
  const reader = readStreamOf(processes[2].ledger, key);

  writer.append('by looking');
  await writer.finish({ status: 'ready' });

  expect(await reader).toMatchObject({ text: 'by looking', end: { status: 'ready' } });
});

it('a slow reader gets what it missed in one part and holds up nobody', async () => {
  const key = await bench.newStream();
  const writer = await claimOf(processes[0], key);
  const parts = processes[0].ledger.follow(key, { after: null, signal: new AbortController().signal });
  const slow = parts[Symbol.asyncIterator]();
  await slow.next();
  writer.append('a');
  await slow.next();

  for (let n = 0; n < 1_000; n++) writer.append('some words ');
  await writer.finish({ status: 'ready' });

  expect((await slow.next()).value).toMatchObject({ type: 'delta', text: 'some words '.repeat(1_000) });
  expect((await slow.next()).value).toMatchObject({ type: 'end' });
});

it('text too long for a notification arrives elsewhere too', async () => {
  const key = await bench.newStream();
  const long = 'ä😀'.repeat(10_000);
  const reader = readStreamOf(processes[1].ledger, key);
  const writer = await claimOf(processes[0], key);

  writer.append(long);
  await writer.finish({ status: 'ready' });

  expect((await reader).text).toBe(long);
});

it('many deltas become few parts and few rows, and the first goes at once', async () => {
  const key = await bench.newStream();
  const process = bench.start();
  const writer = await claimOf(process, key);
  const reader = readStreamOf(process.ledger, key);

  for (let n = 0; n < 500; n++) {
    writer.append('word ');
    await nextTurn();
  }
  await writer.finish({ status: 'ready' });

  const { parts, text: read } = await reader;
  expect(read).toHaveLength(2_500);
  expect(parts[1]).toMatchObject({ type: 'delta', text: 'word ' });
  expect(parts.length).toBeLessThan(50);
  const { rows } = await bench.database.pool.query(
    'select count(*)::integer as count from stream_chunk where stream_id = $1',
    [writer.row.id],
  );
  expect(rows[0].count).toBeLessThan(50);
});

it('a reader that leaves while it waits is let go', async () => {
  const key = await bench.newStream();
  const leaving = new AbortController();
  const reader = readStreamOf(processes[1].ledger, key, { signal: leaving.signal });

  leaving.abort();

  expect((await reader).parts).toEqual([]);
});

it('a place in line reaches followers in every process, late ones too, and is gone with the first text', async () => {
  const key = await bench.newStream();
  const [here, there] = processes;
  const writer = await claimOf(here, key);
  const seen = { here: Promise.withResolvers<void>(), there: Promise.withResolvers<void>() };
  const hear = (where: 'here' | 'there') => (part: { type: string }) =>
    part.type === 'waiting' && seen[where].resolve();
  const near = readStreamOf(here.ledger, key, { onPart: hear('here') });

  writer.wait({ place: 3, expectedMs: 18_000 });
  const far = readStreamOf(there.ledger, key, { onPart: hear('there') });
  await Promise.all([seen.here.promise, seen.there.promise]);
  writer.append('its turn');
  await writer.finish({ status: 'ready' });

  for (const { parts, text: read } of await Promise.all([near, far])) {
    expect(parts.filter((part) => part.type === 'waiting')).toEqual([
      { type: 'waiting', waiting: { place: 3, expectedMs: 18_000 }, place: { generation: 1, position: 0 } },
    ]);
    expect(read).toBe('its turn');
  }
  expect(await bench.storedText(key)).toBe('its turn');
});
