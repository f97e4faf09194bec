import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StreamKey, StreamWriter } from './stream-ledger.ts';
import { type LedgerProcess, startLedgerProcess } from './testing/ledger-process.ts';
import { readStreamOf } from './testing/read-stream.ts';

let database: TestDatabase;
let here: LedgerProcess;
let there: LedgerProcess;
let key: StreamKey;

beforeEach(async () => {
  database = await createTestDatabase();
  here = startLedgerProcess(database);
  there = startLedgerProcess(database);
  key = { userId: randomUUID(), ownerKind: 'test', ownerId: randomUUID() };
  await here.ledger.ensure(here.db, key);
});

afterEach(async () => {
  await Promise.all([here.close(), there.close()]);
  await database.drop();
});

async function claim(process = here): Promise<StreamWriter> {
  const writer = await process.ledger.claim(key);
  if (!writer) throw new Error('the claim was refused');
  return writer;
}

async function storedText(): Promise<string> {
  const chunks = await database.db.selectFrom('stream_chunk').select('content').orderBy('position').execute();
  return chunks.map((chunk) => chunk.content).join('');
}

it('of many who want to write at once, one may', async () => {
  const claims = await Promise.all([...Array(10)].map((_, n) => (n % 2 ? here : there).ledger.claim(key)));

  expect(claims.filter(Boolean)).toHaveLength(1);
});

it('readers in both processes have the text that is stored, and learn of the end', async () => {
  const readers = [here, there, there].map(({ ledger }) => readStreamOf(ledger, key));
  const writer = await claim();
  for (const word of ['one ', 'two ', 'three']) {
    writer.append(word);
    await nextTurn();
  }
  await writer.finish({ status: 'ready' });
  const readings = await Promise.all(readers);

  expect(await storedText()).toBe('one two three');
  for (const reading of readings) {
    expect(reading.text).toBe('one two three');
    expect(reading.end).toMatchObject({ status: 'ready', place: { generation: 1, position: 13 } });
  }
});

it('a reader of a finished stream gets the rest in one part', async () => {
  const writer = await claim();
  writer.append('one two three');
  await writer.finish({ status: 'ready' });

  const { parts } = await readStreamOf(there.ledger, key, {
    from: { parts: [], text: 'one ', place: { generation: 1, position: 4 }, end: null },
  });

  expect(parts.map((part) => part.type)).toEqual(['delta', 'end']);
  expect(parts[0]).toMatchObject({ text: 'two three' });
});
