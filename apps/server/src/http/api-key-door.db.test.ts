import { get } from 'node:http';
import type { CreatedApiKey } from '@debrief/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('ada@example.org');
});
afterAll(() => door.close());

async function makeKey(scopes: string[] = ['accounts:read', 'notifications:write']): Promise<CreatedApiKey> {
  const headers = { cookie, origin: door.origin };
  const { text } = await door.post('/api/trpc/apiKeys.create', { name: 'Mine', scopes }, headers);
  return JSON.parse(text).result.data;
}

const me = '/api/trpc/accounts.me';
const markRead = '/api/trpc/notifications.markRead';
const reasonIn = (text: string) => JSON.parse(text).error?.data.debrief.reason ?? JSON.parse(text).reason;
const messageIn = (text: string) => JSON.parse(text).error?.message;
const personIn = (text: string) => JSON.parse(text).result.data.profile?.email;

it('a key is its person, in either header, with no origin and whatever cookies come with it [001-08, 004-06]', async () => {
  const { key } = await makeKey();
  const other = await door.signIn('eve@example.org');

  const answers = await Promise.all([
    door.ask(me, { headers: { 'x-api-key': key } }),
    door.ask(me, { headers: { authorization: `Bearer ${key}` } }),
    door.ask(me, { headers: { 'x-api-key': key, cookie: other } }),
  ]);

  expect(answers.map(({ text }) => personIn(text))).toEqual(Array(3).fill('ada@example.org'));
  expect((await door.post(markRead, { ids: null }, { 'x-api-key': key, cookie: other })).status).toBe(200);
});

it('what is no living key is refused, also when a good cookie comes with it [004-06]', async () => {
  const { key, id } = await makeKey();
  await door.post('/api/trpc/apiKeys.revoke', { keyId: id }, { cookie, origin: door.origin });

  for (const wrong of [key, `${key.slice(0, -1)}_`, 'dbk_', '', `dbk_${'a'.repeat(5_000)}`]) {
    const { status, text } = await door.ask(me, { headers: { 'x-api-key': wrong, cookie } });
    expect({ status, reason: reasonIn(text) }).toEqual({ status: 401, reason: 'dead-key' });
  }
});

it('a key does what its scopes name, makes no keys, and opens no sign-in', async () => {
  const { key } = await makeKey(['accounts:read']);
  const headers = { 'x-api-key': key };

  const read = await door.post(markRead, { ids: null }, headers);
  const made = await door.post(
    '/api/trpc/apiKeys.create',
    { name: 'More', scopes: ['accounts:read'] },
    headers,
  );
  const session = await door.ask('/api/auth/get-session', { headers: { ...headers, cookie } });
  const file = await door.ask('/api/imports?name=a.gift', { method: 'POST', headers });
  const usage = await door.ask('/api/usage.csv', { headers });

  expect(reasonIn(read.text)).toBe('scope-missing');
  expect(reasonIn(made.text)).toBe('scope-missing');
  expect(reasonIn(session.text)).toBe('session-only');
  expect(reasonIn(file.text)).toBe('scope-missing');
  expect(reasonIn(usage.text)).toBe('scope-missing');
  expect(messageIn(made.text)).toBe('No key opens this; sign in for it.');
});

it('a key that lacks a scope is told which one [004-45]', async () => {
  const { key } = await makeKey(['accounts:read']);
  const headers = { 'x-api-key': key };

  const called = await door.post(markRead, { ids: null }, headers);
  const rest = await door.ask('/api/v1/quizzes/list', { headers });

  expect(messageIn(called.text)).toBe('The key lacks the scope notifications:write.');
  expect(JSON.parse(rest.text)).toMatchObject({
    reason: 'scope-missing',
    detail: 'The key lacks the scope quizzes:read.',
  });
});

it('a body that is no JSON is told as such', async () => {
  const headers = { 'x-api-key': (await makeKey()).key, 'content-type': 'application/json' };

  const { status, text } = await door.ask('/api/v1/notifications/mark-read', {
    method: 'POST',
    headers,
    body: '{"ids":',
  });

  expect({ status, detail: JSON.parse(text).detail }).toEqual({
    status: 400,
    detail: 'The body is not JSON that can be read.',
  });
});

it.each([
  ['accounts.updateProfile', { name: 'Countess' }],
  ['studyPlan.resetCalendarLink', undefined],
  ['notifications.addDevice', {}],
])('no key reaches %s: what it leaves behind would be there after it', async (procedure, input) => {
  const { key } = await makeKey(['accounts:write', 'study-plan:write', 'notifications:write']);

  const { status, text } = await door.post(`/api/trpc/${procedure}`, input, { 'x-api-key': key });

  expect([status, reasonIn(text)]).toEqual([403, 'scope-missing']);
});

it('every answer to a key tells what is left; a batch takes what it holds; what is spent comes back [004-07]', async () => {
  const { key } = await makeKey(['accounts:read']);
  const headers = { 'x-api-key': key };
  const batch = `/api/trpc/${Array(10).fill('accounts.me').join(',')}?batch=1`;

  const first = await door.ask(me, { headers });
  const batches = await Promise.all(Array.from({ length: 6 }, () => door.ask(batch, { headers })));

  expect(first.headers).toMatchObject({
    'ratelimit-limit': '60',
    'ratelimit-remaining': '59',
    'ratelimit-reset': '1',
  });
  const refused = batches.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(reasonIn(refused[0]?.text ?? '')).toBe('too-many');
  expect(refused[0]?.headers).toMatchObject({ 'ratelimit-limit': '60', 'retry-after': '1' });
});

it('a batch costs what it holds however its address is spelled [004-07]', async () => {
  const { key } = await makeKey(['accounts:read']);
  const headers = { 'x-api-key': key };
  const batch = `${Array(10).fill('accounts.me').join(',')}?batch=1`;

  for (const spelling of ['/api/trpc/', '/api/%74rpc/', '/%61pi/trpc/']) {
    const before = await door.ask(me, { headers });
    const { headers: after } = await door.ask(`${spelling}${batch}`, { headers });
    const spent = Number(before.headers['ratelimit-remaining']) - Number(after['ratelimit-remaining']);
    expect({ spelling, spent }).toEqual({ spelling, spent: 10 });
  }
});

it('an administrator gives a key another pace [004-07]', async () => {
  const { key, id } = await makeKey(['accounts:read']);
  const boss = await door.signIn('boss@example.org');
  await door.database.pool.query(`update app_user set role = 'admin' where email = 'boss@example.org'`);
  const { rows } = await door.database.pool.query(`select id from app_user where email = 'ada@example.org'`);
  const allowance = { calls: 1, seconds: 60, burst: 10 };

  const set = await door.post(
    '/api/trpc/apiKeys.setAllowance',
    { personId: rows[0].id, keyId: id, allowance },
    { cookie: boss, origin: door.origin },
  );

  expect(set.status).toBe(200);
  const used = await door.ask(me, { headers: { 'x-api-key': key } });
  expect(used.headers).toMatchObject({
    'ratelimit-limit': '10',
    'ratelimit-remaining': '9',
    'ratelimit-reset': '60',
  });
});

it('when a key was used is noted, at most once a minute; how it is kept opens nothing', async () => {
  const { key, id } = await makeKey(['accounts:read']);
  const lastUse = async () => {
    const { rows } = await door.database.pool.query('select * from api_key where id = $1', [id]);
    return rows[0];
  };
  expect(JSON.stringify(await lastUse())).not.toContain(key.slice(12));

  await door.ask(me, { headers: { 'x-api-key': key } });
  const first = (await lastUse()).last_used_at;
  await door.ask(me, { headers: { 'x-api-key': key } });

  expect(first).toBeInstanceOf(Date);
  expect((await lastUse()).last_used_at).toEqual(first);
  const { text } = await door.ask('/api/trpc/apiKeys.list', { headers: { cookie } });
  const listed = JSON.parse(text).result.data.keys.find((each: { id: string }) => each.id === id);
  expect(listed.lastUsedAt).toBe(first.toISOString());
});

it('what a key holds open is closed when it is revoked', async () => {
  const { key, id } = await makeKey(['events:read']);
  const input = encodeURIComponent(JSON.stringify({ topics: ['jobs'] }));
  const url = `${door.url}/api/trpc/events.watch?input=${input}`;
  let text = '';
  const ended = new Promise<void>((resolve, reject) => {
    const headers = { 'x-api-key': key, accept: 'text/event-stream' };
    const outgoing = get(url, { headers }, (response) => {
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', resolve);
    });
    outgoing.on('error', reject);
  });
  await expect.poll(() => text, { timeout: 10_000 }).toContain('connected');

  await door.post('/api/trpc/apiKeys.revoke', { keyId: id }, { cookie, origin: door.origin });

  await ended;
  expect(text).toContain('not-signed-in');
});

it('the key of a demo account answers where demo accounts answer', async () => {
  const { key } = await makeKey(['accounts:read']);
  await door.database.pool.query(`update app_user set is_demo = true where email = 'ada@example.org'`);

  const here = await door.ask(me, { headers: { 'x-api-key': key } });
  const elsewhere = await door.ask(me, { headers: { 'x-api-key': key, 'x-forwarded-for': '203.0.113.9' } });

  expect([here.status, elsewhere.status]).toEqual([200, 401]);
  await door.database.pool.query(`update app_user set is_demo = false where email = 'ada@example.org'`);
});

it('wrong keys cost the database one look each, and not more than so many of one address [004-07]', async () => {
  const own = await openDoor();
  const guess = (n: number) => `dbk_${String(n).padStart(40, '0')}`;
  const ask = (key: string) => own.ask(me, { headers: { 'x-api-key': key } });
  const looks = countLooks(own.services);

  for (let n = 0; n < 20; n++) expect((await ask(guess(0))).status).toBe(401);
  const others = [];
  for (let n = 1; n < 70; n++) others.push(await ask(guess(n)));

  expect(others.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(59);
  const waiting = others.filter(({ status }) => status === 429);
  expect(waiting.length).toBeGreaterThan(0);
  expect(Number(waiting[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(looks()).toBe(70 - waiting.length);
  await own.close();
});

/** How often keys were looked up since. */
function countLooks({ doorDb }: (typeof door)['services']): () => number {
  let count = 0;
  const executor = doorDb.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  executor.executeQuery = (query) => {
    if (query.sql.includes('k.secret_hash')) count += 1;
    return execute(query);
  };
  return () => count;
}
