// The machine's clock is put forward and back while people are at work.
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

it('a stream that is open stays open', async () => {
  const cookie = await door.signIn('reader@example.org');
  const left = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ topics: ['jobs'] }));
  const response = await fetch(`${door.url}/api/trpc/events.watch?input=${input}`, {
    headers: { cookie },
    signal: left.signal,
  });
  const reader = response.body?.getReader();
  await reader?.read();

  jump(6 * hourMs);
  const next = await Promise.race([
    reader?.read(),
    new Promise((resolve) => setTimeout(resolve, 500, 'still open')),
  ]);

  expect(next).not.toMatchObject({ done: true });
  left.abort();
});
