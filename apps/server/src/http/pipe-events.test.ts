import { randomBytes } from 'node:crypto';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, createGunzip } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { pipeEvents } from './pipe-events.ts';
import { takesGzip } from './squeeze-events.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

test.each([true, false])(
  'an event is there before the next one is made (squeezed: %s)',
  async (isSqueezed) => {
    const next = Promise.withResolvers<void>();
    const { body } = await open(isSqueezed, async function* () {
      yield 'data: one\n';
      yield '\n\n';
      await next.promise;
      yield 'data: two\n\n';
    });

    expect(await read(body)).toBe('data: one\n\n\n');
    next.resolve();
    expect(await readAll(body)).toBe('data: two\n\nretry: 200\n\n');
  },
);

test.each([true, false])('a reader that leaves ends the source (squeezed: %s)', async (isSqueezed) => {
  const left = Promise.withResolvers<void>();
  const { body, leave } = await open(isSqueezed, async function* () {
    try {
      for (let count = 0; ; count++) yield `data: ${count}${' '.repeat(10_000)}\n\n`;
    } finally {
      left.resolve();
    }
  });
  await read(body);

  leave();

  await left.promise;
});

test.each([true, false])(
  'a reader that takes nothing is asked for nothing more, and let go after a while (squeezed: %s)',
  async (isSqueezed) => {
    const left = Promise.withResolvers<number>();
    const noise = randomBytes(30_000).toString('base64');
    const stalled = { stalledMs: 300 };
    const { incoming } = await open(
      isSqueezed,
      async function* () {
        let count = 0;
        try {
          for (; ; count++) yield `data: ${count} ${noise}\n\n`;
        } finally {
          left.resolve(count);
        }
      },
      stalled,
    );
    const closed = new Promise((resolve) => incoming.once('close', resolve));

    incoming.pause();

    // What fits into the buffers of the network and no more; without an end it would be hundreds of megabytes.
    expect((await left.promise) * noise.length).toBeLessThan(20_000_000);
    incoming.unpipe().resume();
    await closed;
  },
);

test('an answer is squeezed for those who take gzip, and for no others', () => {
  expect(['gzip', 'br, gzip;q=0.5', 'deflate,GZIP'].map(takesGzip)).toEqual([true, true, true]);
  expect([undefined, '', 'br', 'gzip;q=0', 'gzip; q=0.0, br'].map(takesGzip)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

async function open(
  isSqueezed: boolean,
  make: () => AsyncGenerator<string>,
  options: { stalledMs?: number } = {},
) {
  server = createServer((_request, response) => {
    response.writeHead(200, isSqueezed ? { 'content-encoding': 'gzip' } : {});
    const source = ReadableStream.from(make()).pipeThrough(new TextEncoderStream());
    pipeEvents(source, { response, isSqueezed, lastWords: () => 'retry: 200\n\n', ...options }).catch(
      () => {},
    );
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const incoming = await new Promise<IncomingMessage>((resolve) => get(url, resolve).on('error', () => {}));
  const stream = isSqueezed ? incoming.pipe(createGunzip({ flush: constants.Z_SYNC_FLUSH })) : incoming;
  stream.on('error', () => {});
  return { body: stream[Symbol.asyncIterator](), leave: () => incoming.destroy(), incoming };
}

async function read(body: AsyncIterator<Buffer>): Promise<string> {
  return String((await body.next()).value);
}

async function readAll(body: AsyncIterator<Buffer>): Promise<string> {
  let text = '';
  for (let piece = await body.next(); !piece.done; piece = await body.next()) text += String(piece.value);
  return text;
}
