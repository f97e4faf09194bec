import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from './open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor({}, { patience: { headersMs: 300, requestMs: 600, everyMs: 50 } });
});
afterAll(() => door.close());

it('clients that say their headers or their body drop by drop are let go, and others are answered meanwhile', async () => {
  const body =
    'POST /api/auth/sign-in/email HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n';
  const drips = await Promise.all(
    Array.from({ length: 100 }, (_, index) => drip(index % 2 === 0 ? 'GET / HTTP/1.1\r\nx: ' : body)),
  );

  const answer = await door.ask('/healthz');
  const ends = await Promise.all(drips.map(({ end }) => end));

  expect(answer.status).toBe(200);
  for (const end of ends) expect(end).toMatch(/^HTTP\/1\.1 (408|503)|^$/);
});

/** Opens a connection, says the beginning, then a letter now and then; resolves with what the server said at its end. */
async function drip(beginning: string): Promise<{ end: Promise<string> }> {
  const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(beginning);
  const letters = setInterval(() => socket.write('a'), 100);
  return { end: hearOut(socket).finally(() => clearInterval(letters)) };
}

function hearOut(socket: Socket): Promise<string> {
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  socket.on('error', () => {});
  return new Promise((resolve) => socket.once('close', () => resolve(heard)));
}
