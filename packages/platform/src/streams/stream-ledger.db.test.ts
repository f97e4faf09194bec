import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LeaseLostError, StopRequest } from './stream-end-reasons.ts';
import { claimOf, type LedgerBench, openBench } from './testing/ledger-bench.ts';
import type { LedgerProcess } from './testing/ledger-process.ts';
import { readStreamOf } from './testing/read-stream.ts';

let bench: LedgerBench;
let here: LedgerProcess;
let there: LedgerProcess;

beforeAll(async () => {
  bench = await openBench();
  here = bench.start();
  there = bench.start();
});

afterAll(() => bench.close());

it('of many who want to write at once, one may', async () => {
  const key = await bench.newStream();

  const claims = await Promise.all([...Array(10)].map((_, n) => (n % 2 ? here : there).ledger.claim(key)));

  expect(claims.filter(Boolean)).toHaveLength(1);
});

it('readers in both processes have the text that is stored, and learn of the end', async () => {
  const key = await bench.newStream();
  const readers = [here, there, there].map(({ ledger }) => readStreamOf(ledger, key));
  const writer = await claimOf(here, key);

  for (const word of ['one ', 'two ', 'three']) {
    writer.append(word);
    await nextTurn();
  }
  await writer.finish({ status: 'ready' });

  const readings = await Promise.all(readers);
  expect(await bench.storedText(key)).toBe('one two three');
  for (const reading of readings) {
    expect(reading.text).toBe('one two three');
    expect(reading.end).toMatchObject({ status: 'ready', place: { generation: 1, position: 13 } });
  }
});

it('a reader of a finished stream gets the rest in one part', async () => {
  const key = await bench.newStream();
  const writer = await claimOf(here, key);
  writer.append('one two three');
  await writer.finish({ status: 'ready' });

  const { parts } = await readStreamOf(there.ledger, key, {
    from: { parts: [], text: 'one ', place: { generation: 1, position: 4 }, end: null },
  });

  expect(parts.map((part) => part.type)).toEqual(['delta', 'end']);
  expect(parts[0]).toMatchObject({ text: 'two three' });
});

it('a writer that starts over tells its readers to', async () => {
  const key = await bench.newStream();
  const writer = await claimOf(here, key);
  const heard = Promise.withResolvers<void>();
  const onPart = (part: { type: string }) => part.type === 'delta' && heard.resolve();
  const readers = [here, there].map(({ ledger }) => readStreamOf(ledger, key, { onPart }));
  writer.append('a false start');
  await heard.promise;

  await writer.restart();
  writer.append('the real text');
  await writer.finish({ status: 'ready' });

  for (const { text, place } of await Promise.all(readers)) {
    expect(text).toBe('the real text');
    expect(place).toEqual({ generation: 2, position: 13 });
  }
  expect(await bench.storedText(key)).toBe('the real text');
});

it('a reader elsewhere stops the writer, which ends the stream with all that was told', async () => {
  const key = await bench.newStream();
  const writer = await claimOf(here, key);
  const reader = readStreamOf(here.ledger, key);
  writer.append('as far as it came');
  const stopped = new Promise((resolve) => {
    writer.signal.addEventListener('abort', () => resolve(writer.signal.reason), { once: true });
  });

  expect(await there.ledger.stop(key)).toBe(true);
  expect(await stopped).toBeInstanceOf(StopRequest);
  await writer.finish({ status: 'stopped' });

  expect(await reader).toMatchObject({ text: 'as far as it came', end: { status: 'stopped' } });
  expect(await bench.storedText(key)).toBe('as far as it came');
  expect(await there.ledger.stop(key)).toBe(false);
});

it('what nobody writes is stopped at once', async () => {
  const key = await bench.newStream();
  const reader = readStreamOf(here.ledger, key);

  await there.ledger.stop(key);

  expect((await reader).end).toMatchObject({ status: 'stopped' });
  expect(await here.ledger.claim(key)).toBeNull();
});

it('a stopped stream can be opened again and is written anew, a finished one not', async () => {
  const key = await bench.newStream();
  const first = await claimOf(here, key);
  first.append('half');
  await first.finish({ status: 'stopped' });

  expect(await there.ledger.reopen(key)).toBe(true);
  const second = await claimOf(there, key);
  second.append('whole');
  await second.finish({ status: 'ready' });

  expect((await readStreamOf(here.ledger, key)).text).toBe('whole');
  expect(await here.ledger.reopen(key)).toBe(false);
});

it('when settling fails nothing is settled, nothing is ended, and the writer may try again', async () => {
  const key = await bench.newStream();
  const writer = await claimOf(here, key);
  writer.append('text');
  const settle = async () => {
    throw new Error('no room');
  };

  await expect(writer.finish({ status: 'ready', settle })).rejects.toThrow('no room');

  expect(await here.ledger.find(key)).toMatchObject({ status: 'writing' });
  await writer.finish({ status: 'failed', reason: 'no-room' });
  expect(await readStreamOf(there.ledger, key)).toMatchObject({
    text: 'text',
    end: { status: 'failed', reason: 'no-room' },
  });
});

it('a writer that finished can do nothing more', async () => {
  const key = await bench.newStream();
  const writer = await claimOf(here, key);
  await writer.finish({ status: 'ready' });

  writer.append('late');

  await expect(writer.finish({ status: 'failed' })).rejects.toThrow(LeaseLostError);
  await expect(writer.restart()).rejects.toThrow(LeaseLostError);
  expect(await here.ledger.find(key)).toMatchObject({ status: 'ready', position: 0 });
});

it('characters that are cut in two between deltas, and what Postgres cannot keep, are the same for all', async () => {
  const key = await bench.newStream();
  const readers = [here, there].map(({ ledger }) => readStreamOf(ledger, key));
  const writer = await claimOf(here, key);

  for (const delta of ['😀'.slice(0, 1), '😀'.slice(1), 'a\0b', '\ud800', 'c', '😀'.slice(0, 1)]) {
    writer.append(delta);
    await nextTurn();
  }
  await writer.finish({ status: 'ready' });

  const texts = (await Promise.all(readers)).map((reading) => reading.text);
  expect(texts).toEqual(Array(2).fill('😀a\uFFFDb\uFFFDc\uFFFD'));
  expect(await bench.storedText(key)).toBe(texts[0]);
});

it('a reader that leaves changes nothing', async () => {
  const key = await bench.newStream();
  const writer = await claimOf(here, key);
  writer.append('one ');
  await readStreamOf(here.ledger, key, { maxParts: 2 });

  writer.append('two');
  await writer.finish({ status: 'ready' });

  expect((await readStreamOf(there.ledger, key)).text).toBe('one two');
});

it('there is no following what does not exist', async () => {
  const key = { ...(await bench.newStream()), ownerKind: 'other' };

  await expect(readStreamOf(here.ledger, key)).rejects.toMatchObject({ code: 'not-found' });
});
