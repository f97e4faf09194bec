// The machine's clock is put forward and back while people are at work.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openDoor } from './open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
const hourMs = 3_600_000;

beforeAll(async () => {
  door = await openDoor();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => door.close());

function jump(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
}

const meOf = (cookie: string) => door.ask('/api/trpc/accounts.me', { headers: { cookie } });

it.each([6, -6, 24 * 20, -24 * 6])(
  'a jump of %d hours signs nobody out and lets people sign in',
  async (hours) => {
    const email = `jump${hours}@example.org`;
    const before = await door.signIn(email);

    jump(hours * hourMs);
    const during = await door.signIn(`during-${email}`);
    expect((await meOf(before)).text).toContain(email);
    expect((await meOf(during)).text).toContain(`during-${email}`);

    vi.useRealTimers();
    expect((await meOf(during)).text).toContain(`during-${email}`);
  },
);

it('tries that were used up do not come back by a jump', async () => {
  const tryIt = () =>
    door.post('/api/auth/sign-in/email', { email: 'v@example.org', password: 'a wrong one' });
  for (let n = 0; n < 5; n += 1) expect((await tryIt()).status).toBe(401);

  for (const hours of [6, -6]) {
    jump(hours * hourMs);
    expect((await tryIt()).status).toBe(429);
    vi.useRealTimers();
  }
});

it('a stream that is open stays open, and goes on telling', async () => {
  const cookie = await door.signIn('reader@example.org');
  const { profile } = JSON.parse((await meOf(cookie)).text).result.data;
  const left = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ topics: ['notifications'] }));
  const response = await fetch(`${door.url}/api/trpc/events.watch?input=${input}`, {
    headers: { cookie },
    signal: left.signal,
  });
  const hear = listenTo(response);
  await hear('"resync"');

  for (const hours of [6, -6]) {
    jump(hours * hourMs);
    const notificationId = randomUUID();
    await door.services.live.tell(profile.id, { type: 'notification.created', notificationId });
    await hear(notificationId);
    vi.useRealTimers();
  }

  left.abort();
});

/** Reads on until a word comes; a stream that ends before fails. */
function listenTo(response: Response): (word: string) => Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async (word) => {
    while (!text.includes(word)) {
      const { value = '', done = true } = (await reader?.read()) ?? {};
      if (done) throw new Error(`The stream ended before it said ${word}.`);
      text += value;
    }
  };
}
