import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;
let key: string;

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('ada@example.org');
  const wanted = { name: 'Mine', scopes: ['accounts:read'] };
  const { text } = await door.post('/api/trpc/apiKeys.create', wanted, { cookie, origin: door.origin });
  key = JSON.parse(text).result.data.key;
});
afterAll(() => door.close());

const json = { 'content-type': 'application/json' };
const bytes = { 'content-type': 'application/octet-stream' };
const hash = '0'.repeat(64);
const wrong = JSON.stringify({ email: 'ada@example.org', password: 'something else' });
const short = JSON.stringify({ name: 'Eve', email: 'eve@example.org', password: 'short' });

type Who = 'nobody' | 'session' | 'key';
type Refused = [string, string, Who, { headers?: Record<string, string>; body?: string }, number, string];

const refused: Refused[] = [
  ['POST', '/api/imports?name=a.gift', 'nobody', { headers: bytes, body: 'a' }, 401, 'not-signed-in'],
  ['POST', '/api/imports?name=a.gift', 'session', { headers: bytes, body: 'a' }, 403, 'not-allowed'],
  ['POST', '/api/imports?name=a.gift', 'key', { headers: bytes, body: 'a' }, 403, 'not-allowed'],
  ['POST', '/api/imports?name=a.gift', 'session', { headers: json, body: '{}' }, 403, 'not-allowed'],
  ['GET', '/api/imports', 'session', {}, 404, 'not-found'],
  ['GET', `/api/media/${hash}`, 'nobody', {}, 401, 'not-signed-in'],
  ['GET', `/api/media/${hash}`, 'session', {}, 404, 'not-found'],
  ['GET', `/api/media/${hash}`, 'key', {}, 403, 'not-allowed'],
  ['GET', '/api/usage.csv', 'nobody', {}, 401, 'not-signed-in'],
  ['GET', '/api/usage.csv', 'session', {}, 403, 'not-allowed'],
  ['GET', '/api/usage.csv', 'key', {}, 403, 'not-allowed'],
  ['GET', '/calendar/none.ics', 'nobody', {}, 404, 'not-found'],
  ['GET', '/api/auth/nothing', 'nobody', {}, 404, 'not-found'],
  ['GET', '/api/auth/get-session', 'key', {}, 403, 'not-allowed'],
  ['POST', '/api/auth/sign-in/email', 'nobody', { headers: json, body: wrong }, 401, 'not-signed-in'],
  ['POST', '/api/auth/login', 'nobody', { headers: json, body: wrong }, 401, 'not-signed-in'],
  ['POST', '/api/auth/login', 'nobody', { headers: json, body: '{"email":"a"}' }, 400, 'invalid'],
  ['POST', '/api/auth/login', 'nobody', { headers: json, body: '{' }, 400, 'invalid'],
  ['POST', '/api/auth/login', 'nobody', { headers: bytes, body: '{' }, 415, 'invalid'],
  ['POST', '/api/auth/register', 'nobody', { headers: json, body: short }, 400, 'invalid'],
  ['POST', '/api/auth/change-password', 'nobody', { headers: json, body: '{}' }, 400, 'invalid'],
  ['POST', '/api/stripe/webhook', 'nobody', { headers: json, body: '{}' }, 400, 'invalid'],
  ['GET', '/api/v2/quizzes', 'nobody', {}, 404, 'not-found'],
  ['DELETE', '/api/docs', 'nobody', {}, 404, 'not-found'],
];

it.each(refused)(
  '%s %s is refused to %s as a problem [004-45]',
  async (...[method, path, who, asked, status, code]) => {
    const identity: Record<string, string> =
      who === 'key' ? { 'x-api-key': key } : who === 'session' ? { cookie, origin: door.origin } : {};

    const answer = await door.ask(path, { ...asked, method, headers: { ...asked.headers, ...identity } });

    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(answer.text)).toMatchObject({
      ...{ type: `/api/docs#${code}`, title: expect.any(String), status, detail: expect.any(String), code },
      ...{ reason: expect.any(String), requestId: answer.headers['x-request-id'] },
    });
  },
);

it('which scope a key lacks is told at every door [004-45]', async () => {
  const detailOf = async (path: string, method = 'GET') => {
    const { text } = await door.ask(path, { method, headers: { 'x-api-key': key } });
    return JSON.parse(text).detail;
  };

  expect(await detailOf('/api/imports?name=a.gift', 'POST')).toBe(
    'The key lacks the scope question-bank:write.',
  );
  expect(await detailOf('/api/usage.csv')).toBe('The key lacks the scope ai-usage:read.');
  expect(await detailOf(`/api/media/${hash}`)).toBe(
    'The key lacks one of the scopes question-bank:read, quizzes:read, practice:read.',
  );
});

it('what is wrong at sign-in has a name, and where it is wrong is said', async () => {
  const ask = async (path: string, body: object) => JSON.parse((await door.post(path, body)).text);

  expect(await ask('/api/auth/login', JSON.parse(wrong))).toMatchObject({
    reason: 'invalid-email-or-password',
  });
  expect(await ask('/api/auth/register', JSON.parse(short))).toMatchObject({ reason: 'password-too-short' });
  expect(await ask('/api/auth/login', { email: 'a@example.org' })).toMatchObject({
    reason: 'bad-input',
    issues: [{ path: 'password' }],
  });
  const csv = await door.signIn('admin@example.org');
  await door.database.pool.query("update app_user set role = 'admin' where email = 'admin@example.org'");
  const { text } = await door.ask('/api/usage.csv?from=soon', { headers: { cookie: csv } });
  expect(JSON.parse(text).issues.map(({ path }: { path: string }) => path)).toContain('from');
});
