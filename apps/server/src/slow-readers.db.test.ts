import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { signIn } from '@debrief/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  insertBank,
  insertSubmittedAttempt,
} from '../../../packages/features/src/insights/testing/make-attempt-queries.ts';
import { openDoor } from './open-door.builder.ts';

const secret = 'a secret for tests, 32 characters and more';
let door: Awaited<ReturnType<typeof openDoor>>;
let token: string;
let attemptId: string;

beforeAll(async () => {
  door = await openDoor({ AUTH_SECRET: secret });
  const { database, url } = door;
  const bank = await insertBank(database.db);
  const attempt = await database.db.transaction().execute((trx) => insertSubmittedAttempt(trx, bank));
  attemptId = attempt.attemptId;
  const person = { id: attempt.userId, name: 'Nadia Nguyen', email: `${attempt.userId}@debrief.test` };
  token = (await signIn({ database, url, secret }, person)).token;
  await insertLongText(attempt.userId);
}, 60_000);
afterAll(() => door.close());

const megabytes = 6;

/** Somebody writes it, and will for a long time. */
async function insertLongText(userId: string): Promise<void> {
  await sql`
    with stream_row as (
      insert into stream (user_id, id, owner_kind, owner_id, status, generation, position, lease_holder, lease_until)
      values (${userId}, gen_random_uuid(), 'insight', ${attemptId}, 'writing', 1, ${megabytes * 2 ** 20},
        gen_random_uuid(), now() + interval '1 hour') returning id
    ), insight_row as (
      insert into insight (user_id, id, attempt_id, stream_id)
      select ${userId}, gen_random_uuid(), ${attemptId}, id from stream_row
    )
    insert into stream_chunk (user_id, stream_id, generation, position, content)
    select ${userId}, id, 1, number * 65536, repeat('a piece of text ', 4096)
    from stream_row, generate_series(0, ${megabytes * 16 - 1}) number`.execute(door.database.db);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is held, not what waits to be thrown away. */
function heldMb(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** Asks for the text and takes nothing of it. */
async function openSilentReader(): Promise<Socket> {
  const { hostname, port, host } = new URL(door.url);
  const socket = connect({
    port: Number(port),
    host: hostname,
    onread: { buffer: Buffer.alloc(64), callback: () => false },
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  const input = encodeURIComponent(JSON.stringify({ attemptId }));
  const request = `GET /api/trpc/insights.watch?input=${input} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  socket.write(request);
  return socket;
}

async function countStreams(): Promise<number> {
  const { text } = await door.ask('/metrics');
  return Number(/^debrief_open_streams(?:{[^}]*})? (\d+)/m.exec(text)?.[1] ?? Number.NaN);
}

/** Until all are served as far as they take it. */
async function untilServed(count: number): Promise<void> {
  await expect.poll(countStreams, { timeout: 20_000, interval: 100 }).toBe(count);
  for (let held = heldMb(), before = 0; Math.abs(held - before) > 0.5; before = held, held = heldMb())
    await new Promise((resolve) => setTimeout(resolve, 300));
}

function countResources(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

it('readers that take nothing cost less than a megabyte each, and leave nothing behind a second after they left', async () => {
  const first = await openSilentReader();
  await untilServed(1);
  const [before, resources] = [heldMb(), countResources()];

  const readers = await Promise.all(Array.from({ length: 40 }, openSilentReader));
  await untilServed(41);
  const each = (heldMb() - before) / readers.length;
  for (const reader of readers) reader.destroy();

  await expect.poll(countStreams, { timeout: 1_000, interval: 50 }).toBe(1);
  // Forty readers have two ends and some timers each; the pool of connections may have grown by a few.
  for (const name of ['TCPSocketWrap', 'Timeout'])
    await expect
      .poll(() => (countResources()[name] ?? 0) - (resources[name] ?? 0), { timeout: 1_000 })
      .toBeLessThan(10);
  process.stdout.write(
    `A reader that takes nothing of ${megabytes} MB holds ${(each * 1_024).toFixed(0)} KB\n`,
  );
  expect(each).toBeLessThan(1);
  first.destroy();
}, 60_000);
