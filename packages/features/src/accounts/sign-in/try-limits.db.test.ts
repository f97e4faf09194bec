import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDoor } from '../visitor.builder.ts';
import { takeTurn } from './rate-limit-queries.ts';

let test: Awaited<ReturnType<typeof openTestDoor>>;
const password = 'correct horse battery';

beforeAll(async () => {
  test = await openTestDoor();
});
afterAll(() => test.close());

const tryAs = (email: string, address: string, tried = 'a wrong password') =>
  test.visitor().post('/sign-in/email', { email, password: tried }, { address });

it('an account is tried five times, from however many addresses, and then no more for a while', async () => {
  await test.visitor().post('/sign-up/email', { name: 'V', email: 'victim@example.org', password });
  const statuses: number[] = [];
  for (let n = 1; n <= 8; n += 1)
    statuses.push((await tryAs('victim@example.org', `198.51.100.${n}`)).status);

  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  const right = await tryAs('Victim@Example.org', '203.0.113.9', password);
  expect(right).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
});

it('whoever others have locked out is let in at once by the mail, from anywhere', async () => {
  const email = 'locked-out@example.org';
  await test.visitor().post('/sign-up/email', { name: 'L', email, password });
  for (let n = 1; n <= 6; n += 1) await tryAs(email, `198.51.100.${n}`);
  expect((await tryAs(email, '203.0.113.20', password)).status).toBe(429);

  await test.visitor().post('/request-password-reset', { email });
  await test.door.settled();
  const token = test.mails.find((mail) => mail.to === email)?.text.match(/token=(\S+)/)?.[1];
  const newPassword = 'chosen after the attack';
  expect((await test.visitor().post('/reset-password', { token, newPassword })).status).toBe(200);

  expect((await tryAs(email, '203.0.113.20', newPassword)).status).toBe(200);
});

it("who has somebody's session cannot try passwords by it without end", async () => {
  const email = 'borrowed@example.org';
  await test.visitor().post('/sign-up/email', { name: 'B', email, password });
  const visitor = test.visitor();
  await visitor.post('/sign-in/email', { email, password });
  const statuses: number[] = [];
  for (let n = 1; n <= 7; n += 1) {
    const change = { currentPassword: `guess ${n}`, newPassword: 'mine all mine now' };
    statuses.push((await visitor.post('/change-password', change, { address: `198.51.100.${n}` })).status);
  }

  expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429]);
});

it('an unknown account is limited alike', async () => {
  const statuses: number[] = [];
  for (let n = 1; n <= 6; n += 1)
    statuses.push((await tryAs('nobody@example.org', `198.51.100.${n}`)).status);

  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

it('signing in forgets the tries before it', async () => {
  await test.visitor().post('/sign-up/email', { name: 'F', email: 'forgetful@example.org', password });
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 4; n += 1) await tryAs('forgetful@example.org', '192.0.2.77');
    expect((await tryAs('forgetful@example.org', '192.0.2.77', password)).status).toBe(200);
  }
});

it('an address is limited over all accounts, and another address is not', async () => {
  let refused = 0;
  for (let n = 1; n <= 200 && refused === 0; n += 1) {
    if ((await tryAs(`many${n}@example.org`, '192.0.2.200')).status === 429) refused = n;
  }

  expect(refused).toBeGreaterThan(60);
  expect((await tryAs('many1@example.org', '192.0.2.201')).status).toBe(401);
}, 60_000);

it('tries at the same moment are each counted', async () => {
  const rate = { max: 5, windowMs: 60_000 };
  const turns = await Promise.all(
    Array.from({ length: 20 }, () => takeTurn(test.services.db, 'same-moment', rate)),
  );

  expect(turns.filter((wait) => wait === null)).toHaveLength(5);
});

it('a turn comes back after its share of the window', async () => {
  const rate = { max: 2, windowMs: 400 };
  const take = () => takeTurn(test.services.db, 'comes-back', rate);
  expect([await take(), await take()]).toEqual([null, null]);

  await expect.poll(take, { timeout: 5_000, interval: 20 }).toBeNull();
});

it('rows name neither address nor account', async () => {
  await tryAs('private@example.org', '192.0.2.123');

  const rows = await test.services.db.selectFrom('auth_rate_limit').select('key').execute();
  expect(rows.map((row) => row.key).join()).not.toMatch(/private|192\.0/);
});
