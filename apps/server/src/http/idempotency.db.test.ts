import { createHash, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { createAuthDoor, readAuthSecret } from '@debrief/features';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, openDoor } from '../open-door.builder.ts';
import { addIdempotency } from './idempotency.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('ada@example.org');
});
afterAll(() => door.close());

const make = '/api/trpc/apiKeys.create';
const rename = '/api/trpc/accounts.updateProfile';
const reasonIn = ({ text }: Answer) => JSON.parse(text).error?.data.debrief.reason;

function call(path: string, body: unknown, key: string, as = cookie): Promise<Answer> {
  return door.post(path, body, { cookie: as, origin: door.origin, 'idempotency-key': key });
}

async function countKeys(): Promise<number> {
  const { text } = await door.ask('/api/trpc/apiKeys.list', { headers: { cookie } });
  return JSON.parse(text).result.data.keys.length;
}

it('of fifty at the same moment one has the effect; the others get its answer or may come again', async () => {
  const [key, body] = [randomUUID(), { name: 'Once', scopes: ['quizzes:read'] }];
  const before = await countKeys();

  const answers = await Promise.all(Array.from({ length: 50 }, () => call(make, body, key)));

  const refused = answers.filter(({ status }) => status !== 200);
  expect(new Set(refused.map(reasonIn))).toEqual(
    new Set(refused.length > 0 ? ['idempotency-key-in-use'] : []),
  );
  expect(refused.every(({ headers }) => headers['retry-after'] === '1')).toBe(true);
  const last = await call(make, body, key);
  expect(last.headers['idempotency-replayed']).toBe('true');
  expect(
    new Set([...answers, last].filter(({ status }) => status === 200).map(({ text }) => text)).size,
  ).toBe(1);
  expect(await countKeys()).toBe(before + 1);
});

it('a refusal is an answer too; what is kept is not to be read in the database', async () => {
  const key = randomUUID();
  const first = await call(rename, { name: '' }, key);

  const second = await call(rename, { name: '' }, key);

  expect(first.status).toBe(400);
  expect([second.status, second.text]).toEqual([400, first.text]);
  const { rows } = await door.database.pool.query('select body from idempotency_record where key = $1', [
    key,
  ]);
  expect(rows[0].body).not.toContain('debrief');
});

it('the same key for anything else is refused, and is another key for another person', async () => {
  const key = randomUUID();
  await call(rename, { name: 'Ada' }, key);
  const eve = await door.signIn('eve@example.org');

  expect(reasonIn(await call(rename, { name: 'Eve' }, key))).toBe('idempotency-key-reused');
  expect(reasonIn(await call(make, { name: 'Ada' }, key))).toBe('idempotency-key-reused');
  const hers = await call(rename, { name: 'Eve' }, key, eve);
  expect([hers.status, hers.headers['idempotency-replayed']]).toEqual([200, undefined]);
});

it('one key is one call, of visible characters; nobody signed in has none; reading needs none', async () => {
  const headers = { cookie, origin: door.origin };
  const batch = { 0: { name: 'A' }, 1: { name: 'B' } };
  const two = await call(`${rename},accounts.updateProfile?batch=1`, batch, randomUUID());
  const long = await call(rename, { name: 'A' }, 'k'.repeat(256));
  const spaced = await call(rename, { name: 'A' }, 'a b');
  const nobody = await door.post(rename, { name: 'A' }, { 'idempotency-key': 'k' });
  const read = await door.ask('/api/trpc/accounts.me', { headers: { ...headers, 'idempotency-key': 'k' } });

  expect([reasonIn(two), reasonIn(long), reasonIn(spaced)]).toEqual([
    'one-call-one-key',
    'bad-idempotency-key',
    'bad-idempotency-key',
  ]);
  expect([nobody.status, read.status]).toEqual([401, 200]);
  const { rows } = await door.database.pool.query(`select 1 from idempotency_record where key = 'k'`);
  expect(rows).toEqual([]);
});

it('a process that died in the middle keeps the call for its lease, then it runs again', async () => {
  const [key, body] = [randomUUID(), { name: 'After' }];
  const { rows } = await door.database.pool.query(`select id from app_user where email = 'ada@example.org'`);
  const text = JSON.stringify(body);
  const fingerprint = createHash('sha256').update(`POST\n${rename}\n\n${text}`).digest();
  await door.database.pool.query(
    `insert into idempotency_record (user_id, key, fingerprint, lease, lease_until)
     values ($1, $2, $3, $4, now() + interval '1 minute')`,
    [rows[0].id, key, fingerprint, randomUUID()],
  );

  expect(reasonIn(await call(rename, body, key))).toBe('idempotency-key-in-use');
  await door.database.pool.query(`update idempotency_record set lease_until = now() where key = $1`, [key]);
  expect(reasonIn(await call(rename, { name: 'Other' }, key))).toBe('idempotency-key-reused');
  const again = await call(rename, body, key);
  expect([again.status, again.headers['idempotency-replayed']]).toEqual([200, undefined]);
  expect((await call(rename, body, key)).headers['idempotency-replayed']).toBe('true');
});

it('after a day a key means another call', async () => {
  const key = randomUUID();
  await call(rename, { name: 'Today' }, key);
  await door.database.pool.query(
    `update idempotency_record set created_at = now() - interval '25 hours' where key = $1`,
    [key],
  );

  expect((await call(rename, { name: 'Tomorrow' }, key)).status).toBe(200);
});

it('whoever lost the connection in the middle gets the answer by asking again', async () => {
  const [key, body] = [randomUUID(), { name: 'Patient' }];
  const holder = await door.database.pool.connect();
  await holder.query(`begin; update app_user set locale = locale where email = 'ada@example.org'`);
  const headers = { cookie, origin: door.origin, 'idempotency-key': key, 'content-type': 'application/json' };
  const left = request(`${door.url}${rename}`, { method: 'POST', headers }).on('error', () => {});
  left.end(JSON.stringify(body));
  await waitFor(async () => (await findStatus(key)) === null);

  left.destroy();
  await holder.query('commit');
  holder.release();

  await waitFor(async () => (await findStatus(key)) === 200);
  const again = await call(rename, body, key);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect(JSON.parse(again.text).result.data.name).toBe('Patient');
});

it('whoever leaves while the kept answer is on its way to them has not asked for the change again', async () => {
  const { app, url, ran, sending } = await openSlowSender();
  const headers = { cookie, 'idempotency-key': randomUUID() };
  const change = () => request(`${url}/api/change`, { method: 'POST', headers }).on('error', () => {});
  await new Promise((resolve) => change().on('response', resolve).end());

  const repeat = change();
  repeat.end();
  await expect.poll(() => sending.length).toBe(2);
  repeat.destroy();

  await sending[1];
  await app.close();
  expect(ran).toHaveLength(1);
});

/** A change at a door whose second answer is still being made ready when its reader leaves. */
async function openSlowSender() {
  const app = fastify({ forceCloseConnections: true });
  const { services } = door;
  const [ran, sending]: [string[], Promise<void>[]] = [[], []];
  addIdempotency(app, { services, auth: createAuthDoor(services, readAuthSecret(services.settings)) });
  app.addHook('onSend', async (_request, reply) => {
    const isFirst = sending.length === 0;
    const left = new Promise<void>((resolve) => reply.raw.once('close', resolve));
    sending.push(left.then(() => new Promise(setImmediate)));
    if (!isFirst) await sending.at(-1);
  });
  app.post('/api/change', async () => {
    ran.push('changed');
    return { isDone: true };
  });
  return { app, url: await app.listen({ port: 0 }), ran, sending };
}

it('of what only reads nothing is kept, by POST neither', async () => {
  const [key, body] = [randomUUID(), { quizAttemptId: randomUUID() }];

  const answers = [1, 2].map(() => call('/api/ai-analysis/stream', body, key));

  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404]);
  expect(await findStatus(key)).toBeUndefined();
});

async function findStatus(key: string): Promise<number | null | undefined> {
  const { rows } = await door.database.pool.query('select status from idempotency_record where key = $1', [
    key,
  ]);
  return rows[0]?.status;
}

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 10_000 }).toBe(true);
}
