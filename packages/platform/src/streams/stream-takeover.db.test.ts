import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LeaseLostError } from './stream-end-reasons.ts';
import type { StreamKey } from './stream-ledger.ts';
import { startDoomedWriter } from './testing/doomed-writer.ts';
import { claimOf, type LedgerBench, openBench, quickTiming as timing } from './testing/ledger-bench.ts';
import type { LedgerProcess } from './testing/ledger-process.ts';
import { readStreamOf } from './testing/read-stream.ts';

let bench: LedgerBench;
let there: LedgerProcess;

beforeAll(async () => {
  bench = await openBench();
  there = bench.start({ timing });
});

afterAll(() => bench.close());

/** Writes the whole text as soon as a reader finds that nobody does. */
function writeOnce(process: LedgerProcess, key: StreamKey, text: string) {
  let count = 0;
  const onAbandoned = async () => {
    const writer = await process.ledger.claim(key);
    if (!writer) return;
    count++;
    writer.append(text);
    await writer.finish({ status: 'ready' });
  };
  return { onAbandoned, count: () => count };
}

it('when a writer dies its readers find out, somebody else writes, and they are told to start over', async () => {
  const key = await bench.newStream();
  const here = bench.start({ timing });
  const writer = await claimOf(here, key);
  const { onAbandoned, count } = writeOnce(there, key, 'the whole text');
  const seen = Promise.withResolvers<void>();
  const onPart = (part: { type: string }) => part.type === 'delta' && seen.resolve();
  const readers = [1, 2, 3].map(() => readStreamOf(there.ledger, key, { onAbandoned, onPart }));
  writer.append('half of a te');
  await seen.promise;

  await here.die();

  for (const { parts, text, end } of await Promise.all(readers)) {
    expect(parts.filter((part) => part.type === 'start').map((part) => part.place.generation)).toEqual([
      1, 2,
    ]);
    expect(text).toBe('the whole text');
    expect(end?.status).toBe('ready');
  }
  expect(count()).toBe(1);
  expect(await bench.storedText(key)).toBe('the whole text');
});

it('whoever takes over is given what the dead writer had written', async () => {
  const key = await bench.newStream();
  const here = bench.start({ timing });
  const dead = await claimOf(here, key);
  dead.append('half of ');
  await expect.poll(() => bench.storedText(key)).toBe('half of ');
  dead.append('a te');
  await expect.poll(() => bench.storedText(key)).toBe('half of a te');

  await here.die();
  let heir = await there.ledger.claim(key);
  await expect.poll(async () => (heir ??= await there.ledger.claim(key))).not.toBeNull();

  expect(await dead.textLeft()).toBe('');
  expect(await heir?.textLeft()).toBe('half of a te');
  await heir?.finish({ status: 'ready' });
});

it('what a writer does after it lost its lease changes nothing', async () => {
  const key = await bench.newStream();
  // Its heart beats too slowly: it lives, and has lost its lease all the same.
  const here = bench.start({ timing: { leaseMs: 50, heartbeatMs: 60_000, pollMs: 50 } });
  const slow = await claimOf(here, key);
  const lost = once(slow.signal, 'abort');
  const { onAbandoned } = writeOnce(there, key, 'theirs');
  const reader = readStreamOf(here.ledger, key);
  await readStreamOf(there.ledger, key, { onAbandoned });

  slow.append('mine');
  await lost;

  expect(slow.signal.reason).toBeInstanceOf(LeaseLostError);
  await expect(slow.finish({ status: 'ready' })).rejects.toThrow(LeaseLostError);
  expect((await reader).text).toBe('theirs');
  expect(await bench.storedText(key)).toBe('theirs');
  expect(await there.ledger.find(key)).toMatchObject({ status: 'ready', generation: 2, position: 6 });
});

it('a writer that has nothing to say for longer than its lease keeps it', async () => {
  const key = await bench.newStream();
  const here = bench.start({ timing: { ...timing, leaseMs: 300, heartbeatMs: 50 } });
  const writer = await claimOf(here, key);
  const { rows } = await bench.database.pool.query(
    "select clock_timestamp() + interval '400 milliseconds' as until",
  );

  await expect
    .poll(async () => {
      const row = await bench.database.pool.query(
        'select lease_until > $1 as "isLater" from stream where id = $2',
        [rows[0].until, writer.row.id],
      );
      return row.rows[0].isLater;
    })
    .toBe(true);

  await writer.finish({ status: 'ready' });
  expect(await there.ledger.find(key)).toMatchObject({ status: 'ready', generation: 1 });
});

it('a process that ends in order hands its streams over at once', async () => {
  const key = await bench.newStream();
  const here = bench.start({ timing: { leaseMs: 60_000 } });
  const writer = await claimOf(here, key);
  writer.append('half');

  await here.close();

  expect(writer.signal.reason).toBeInstanceOf(LeaseLostError);
  const next = await claimOf(there, key);
  expect(next.row.generation).toBe(2);
  await next.finish({ status: 'ready' });
});

it('a process that ends lets a writer finish that is nearly done', async () => {
  const key = await bench.newStream();
  const here = bench.start({ timing: { graceMs: 10_000 } });
  const writer = await claimOf(here, key);

  const closed = here.ledger.close();
  await writer.finish({ status: 'ready' });
  await closed;

  expect(await there.ledger.find(key)).toMatchObject({ status: 'ready', generation: 1 });
});

it('streams that dead processes left are found with no reader watching', async () => {
  const key = await bench.newStream();
  const here = bench.start({ timing });
  await claimOf(here, key);
  await here.die();

  const found = await new Promise<StreamKey>((resolve) => {
    const stop = there.ledger.adopt('test', (each) => {
      if (each.ownerId !== key.ownerId) return;
      stop();
      resolve(each);
    });
  });

  expect(found).toEqual(key);
  await (await claimOf(there, key)).finish({ status: 'failed' });
});

it('a writer that died after it was asked to stop is not replaced', async () => {
  const key = await bench.newStream();
  const here = bench.start({ timing });
  await claimOf(here, key);
  await here.die();
  await there.ledger.stop(key);
  const { onAbandoned, count } = writeOnce(there, key, 'unwanted');

  const { end } = await readStreamOf(there.ledger, key, { onAbandoned });

  expect(end?.status).toBe('stopped');
  expect(count()).toBe(0);
});

it('a killed process leaves nothing that could not be finished by another', async () => {
  const key = await bench.newStream();
  const doomed = await startDoomedWriter(bench.database.connectionString, key);
  const { onAbandoned, count } = writeOnce(there, key, 'the whole text');
  const seen = Promise.withResolvers<void>();
  const onPart = (part: { type: string }) => part.type === 'delta' && seen.resolve();
  const reader = readStreamOf(there.ledger, key, { onAbandoned, onPart });
  await seen.promise;

  doomed.kill();

  const { text, end } = await reader;
  expect(text).toBe('the whole text');
  expect(end?.status).toBe('ready');
  expect(count()).toBe(1);
});

it('when all connections break again and again nothing is lost and nothing is doubled', async () => {
  const key = await bench.newStream();
  const here = bench.start({ timing: { windowMs: 5 } });
  const reader = readStreamOf(there.ledger, key);
  const writer = await claimOf(here, key);
  const breakAll = () =>
    bench.database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name in ('test-process', 'debrief-bus') and datname = current_database()`);

  let text = '';
  for (let n = 0; n < 30; n++) {
    writer.append(`${n} `);
    text += `${n} `;
    await breakAll();
  }
  const finished = writer.finish({ status: 'ready' });
  await breakAll();
  await finished;

  expect(await bench.storedText(key)).toBe(text);
  expect(await reader).toMatchObject({ text, end: { status: 'ready' } });
});
