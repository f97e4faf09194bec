import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;

beforeAll(async () => {
  door = await openDoor({ CALLS_PER_MINUTE: '1', CALLS_BURST: '20' });
});
afterAll(() => door.close());

const batch = `/api/trpc/${Array(10).fill('accounts.me').join(',')}?batch=1`;
/** One after the other: of calls at the same moment any may be the one too many. */
const statusesOf = async (cookie?: string) => {
  const statuses: number[] = [];
  for (const path of [batch, batch, '/api/trpc/accounts.me'])
    statuses.push((await door.ask(path, cookie ? { headers: { cookie } } : {})).status);
  return statuses;
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
  const others = await Promise.all(
    [
      '/api/%74rpc/accounts.me',
      '/api/insights/jobs/1',
      '/api/progress/student/1',
      '/api/goals/student/1',
    ].map((path) => door.ask(path, { headers: { cookie } })),
  );

  expect(JSON.parse(trpc.text).error.data.debrief).toMatchObject({ code: 'too-many', reason: 'too-many' });
  expect(JSON.parse(rest.text)).toMatchObject({ status: 429, code: 'too-many' });
  expect(others.map(({ status }) => status)).toEqual(Array(4).fill(429));
  expect(Number(trpc.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(Number(rest.headers['retry-after'])).toBeGreaterThanOrEqual(1);
});
