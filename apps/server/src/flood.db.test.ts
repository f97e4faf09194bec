// More at once than anybody needs: none of it runs, and others are answered meanwhile.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from './open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;

beforeAll(async () => {
  door = await openDoor({}, { patience: { headersMs: 2_000, requestMs: 3_000, everyMs: 100 } });
  cookie = await door.signIn('ada@example.org');
});
afterAll(() => door.close());

it.each([
  ['of whole names', 'accounts.updateProfile'],
  ['of names as short as they can be', 'a'],
  ['of nothing but commas', ''],
])('a batch of a thousand calls, %s, runs none of them', async (_name, call) => {
  const path = `/api/trpc/${Array.from({ length: 1_000 }, () => call).join(',')}?batch=1`;
  const body = Object.fromEntries(
    Array.from({ length: 1_000 }, (_each, index) => [index, { name: `N${index}` }]),
  );
  const from = performance.now();

  // An address that is longer than any header may be costs the connection.
  const cutOff = () => ({ status: 431 });
  const reading = await door.ask(path, { headers: { cookie } }).catch(cutOff);
  const changing = await door.post(path, body, { cookie, origin: door.origin }).catch(cutOff);

  for (const { status } of [reading, changing]) expect([400, 404, 413, 414, 431]).toContain(status);
  expect(performance.now() - from).toBeLessThan(5_000);
  const { rows } = await door.database.pool.query("select name from app_user where name like 'N%'");
  expect(rows).toEqual([]);
});

it('thousands of connections that say nothing keep nobody waiting, and are let go', async () => {
  const port = Number(new URL(door.url).port);
  const silent: Socket[] = [];
  for (let index = 0; index < 2_000; index += 1)
    silent.push(connect(port, '127.0.0.1').on('error', () => {}));
  await Promise.all(silent.map((socket) => once(socket, 'connect')));
  const closed = silent.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
  // Half of them begin a request and never end it.
  for (const socket of silent.slice(0, 1_000))
    socket.resume().write('GET /api/trpc/events.watch HTTP/1.1\r\nhost: x\r\n');
  for (const socket of silent.slice(1_000)) socket.resume();

  const answer = await door.ask('/api/trpc/accounts.me', { headers: { cookie } });
  expect(answer.status).toBe(200);
  await Promise.all(closed.slice(0, 1_000));

  for (const socket of silent) socket.destroy();
  expect((await door.ask('/healthz')).status).toBe(200);
}, 60_000);
