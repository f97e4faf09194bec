import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { openDoor } from './open-door.builder.ts';

async function openStream(url: string, cookie: string) {
  const input = encodeURIComponent(JSON.stringify({ topics: ['jobs'] }));
  const response = await fetch(`${url}/api/trpc/events.watch?input=${input}`, { headers: { cookie } });
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = '';
  return {
    async until(words: string): Promise<void> {
      while (!text.includes(words)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended before "${words}"`);
        text += value;
      }
    },
    /** Everything that was said, once it is over. */
    async end(): Promise<string> {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return text;
        text += value;
      }
    },
  };
}

it('stopping ends streams between two events and asks their readers to come back soon', async () => {
  const door = await openDoor();
  const stream = await openStream(door.url, await door.signIn('reader@example.org'));
  await stream.until('resync');

  const startedAt = performance.now();
  const [text] = await Promise.all([stream.end(), door.close()]);

  expect(text.endsWith('\n\nretry: 200\n\n')).toBe(true);
  expect(text).not.toContain('event: return');
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  await expect(fetch(`${door.url}/healthz`)).rejects.toThrow();
});

it('a stream ends with the session it came with', async () => {
  const door = await openDoor();
  const cookie = await door.signIn('leaver@example.org');
  const stream = await openStream(door.url, cookie);
  await stream.until('resync');

  await door.post('/api/auth/sign-out', {}, { cookie, origin: door.origin });

  expect(await stream.end()).toContain('session-ended');
  await door.close();
});

it('a stream of nobody says why it does not open, in a form that no client retries for ever', async () => {
  const door = await openDoor();
  const stream = await openStream(door.url, '');

  expect(await stream.end()).toContain('"code":"not-signed-in"');
  await door.close();
});

it('each event is written to the socket in one piece', async () => {
  const door = await openDoor();
  const cookie = await door.signIn('pieces@example.org');
  const input = encodeURIComponent(JSON.stringify({ topics: ['jobs'] }));
  const response = await fetch(`${door.url}/api/trpc/events.watch?input=${input}`, { headers: { cookie } });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();

  const { value } = await reader.read();

  expect(new TextDecoder().decode(value)).toMatch(/^event: connected\n.*\n\n$/s);
  await reader.cancel();
  await door.close();
});

it('a request that comes on a kept connection while the server ends is told when to come again', async () => {
  const door = await openDoor();
  const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
  await once(socket, 'connect');
  // Halfway through its headers it is no idle connection, which would just be closed.
  socket.write('GET /api/trpc/accounts.me HTTP/1.1\r\n');
  await door.ask('/healthz');

  const stopping = door.stop();
  socket.write('Host: debrief\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];

  expect(String(answer)).toMatch(/^HTTP\/1.1 503 /);
  expect(String(answer)).toMatch(/\r\nretry-after: 1\r\n/i);
  expect(String(answer)).toMatch(/\r\nconnection: close\r\n/i);
  await stopping;
  await door.close();
});
