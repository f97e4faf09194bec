// What the page of somebody else may ask of Debrief with its visitor's cookies: nothing, at any door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDoor } from './open-door.builder.ts';
import { listOperations, type Operation } from './rest/operations.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;
let untouched: string;
const evil = 'https://evil.example';

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('victim@example.org');
  untouched = await fingerprint();
});
afterAll(() => door.close());

interface Address {
  method: string;
  path: string;
}

const operations = listOperations();
const changing = operations.filter(({ procedure }) => procedure.type === 'mutation');
const following = operations.filter(({ procedure }) => procedure.type === 'subscription');
const trpc = (method: string) => (one: Operation) => ({ method, path: `/api/trpc/${one.procedure.name}` });
const rest = ({ method, path }: Operation) => ({ method, path: path.replace(/\{\w+\}/g, 'x') });
const others = [
  ...['sign-up/email', 'sign-in/email', 'sign-out', 'request-password-reset', 'reset-password'],
  ...['change-password', 'demo/sign-in'],
].map((name) => ({ method: 'POST', path: `/api/auth/${name}` }));
const upload = { method: 'POST', path: '/api/imports?name=questions.gift' };

const changes: Address[] = [...changing.map(trpc('POST')), ...changing.map(rest), ...others, upload];
const streams: Address[] = [...following.map(trpc('GET')), ...following.map(rest)];

/** What browsers send of their own accord with a request that a strange page makes. */
const fromElsewhere: Record<string, Record<string, string>> = {
  'another origin': { origin: evil },
  'an origin that hides': { origin: 'null' },
  'our name as a part of theirs': { origin: 'http://127.0.0.1.evil.example' },
  'another scheme': { origin: 'https://127.0.0.1' },
  'another site': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
  'a neighbour of ours': { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
  'a form that is sent, or a link': { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
};

async function expectRefused(addresses: Address[], headers: Record<string, string>): Promise<void> {
  for (const { method, path } of addresses) {
    const body = method === 'GET' ? undefined : '{}';
    const type = path.startsWith('/api/imports') ? 'application/octet-stream' : 'application/json';
    const answer = await door.ask(path, {
      method,
      body,
      headers: { 'content-type': type, cookie, ...headers },
    });
    expect([method, path, answer.status]).toEqual([method, path, 403]);
    expect(answer.text).toContain('not-allowed');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  }
}

describe.each(Object.entries(fromElsewhere))('with %s', (_name, headers) => {
  it('no change is made, through any door', async () => {
    expect(changes.length).toBeGreaterThan(200);
    await expectRefused(changes, headers);
  });

  it('nothing is followed, through any door', async () => {
    expect(streams.length).toBeGreaterThanOrEqual(6);
    await expectRefused(streams, headers);
  });
});

it('a cookie without a word of where it comes from changes nothing', async () => {
  await expectRefused(changes, {});
});

it('a key beside a cookie does not make the cookie count', async () => {
  for (const { method, path } of changes) {
    const headers = {
      'content-type': 'application/json',
      cookie,
      origin: evil,
      'x-api-key': 'dbk_not-a-key',
    };
    const { status } = await door.ask(path, { method, body: '{}', headers });
    expect([401, 403], path).toContain(status);
  }
});

it.each([
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  '',
])('a body of type "%s", which forms can send, is taken by no change', async (type) => {
  for (const { method, path } of changes) {
    if (path.startsWith('/api/imports')) continue;
    const headers = { cookie, origin: door.origin, ...(type && { 'content-type': type }) };
    const { status } = await door.ask(path, { method, body: '--x--', headers });
    expect([path, status]).toEqual([path, 415]);
  }
});

it('no answer lets another origin read it', async () => {
  for (const path of ['/', '/healthz', '/api/trpc/accounts.me', '/api/v1/accounts/me', '/api/openapi.json']) {
    const { headers } = await door.ask(path, { headers: { cookie, origin: evil } });
    for (const name of ['access-control-allow-origin', 'access-control-allow-credentials'])
      expect([path, headers[name]]).toEqual([path, undefined]);
    expect(headers.vary).toContain('Origin');
    const preflight = await door.ask(path, {
      method: 'OPTIONS',
      headers: { origin: evil, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
  }
});

it('after all of this every row of the visitor is as it was', async () => {
  expect(await fingerprint()).toBe(untouched);
});

async function fingerprint(): Promise<string> {
  const { rows } = await door.database.pool.query(`
    select (select md5(string_agg(u::text, ',' order by id)) from app_user u) as people,
      (select md5(string_agg(s::text, ',' order by id)) from user_session s) as sessions,
      (select count(*) from attempt) as attempts, (select count(*) from bank_import) as imports`);
  return JSON.stringify(rows);
}
