import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;

beforeAll(async () => {
  door = await openDoor({ CALLS_PER_MINUTE: '1', CALLS_BURST: '20' });
});
afterAll(() => door.close());

const batch = `/api/trpc/${Array(10).fill('accounts.me').join(',')}?batch=1`;
const statusesOf = async (cookie?: string) => {
  const asked = [batch, batch, '/api/trpc/accounts.me'].map(async (path) => {
    const { status } = await door.ask(path, cookie ? { headers: { cookie } } : {});
    return status;
  });
  return (await Promise.all(asked)).sort();
};

it('counts the procedures of each person, and of each address where nobody is signed in', async () => {
  const cookies = [await door.signIn('ada@example.org'), await door.signIn('eve@example.org')];

  expect(await statusesOf(cookies[0])).toEqual([200, 200, 429]);
  expect(await statusesOf(cookies[1])).toEqual([200, 200, 429]);
  expect(await statusesOf()).toEqual([200, 200, 429]);
});

it('says when to come again, and lets nobody around it by another address of the API', async () => {
  const cookie = await door.signIn('tim@example.org');
  await statusesOf(cookie);

  const trpc = await door.ask('/api/trpc/accounts.me', { headers: { cookie } });
  const rest = await door.ask('/api/v1/accounts/me', { headers: { cookie } });

  expect(JSON.parse(trpc.text).error.data.debrief).toMatchObject({ code: 'too-many', reason: 'too-many' });
  expect(JSON.parse(rest.text)).toMatchObject({ status: 429, code: 'too-many' });
  expect(Number(trpc.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(Number(rest.headers['retry-after'])).toBeGreaterThanOrEqual(1);
});
