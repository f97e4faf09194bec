import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;
const update = '/api/trpc/accounts.updateProfile';
const json = { 'content-type': 'application/json' };
const evil = 'https://evil.example';

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('ada@example.org');
});
afterAll(() => door.close());

const nameNow = async () =>
  (await door.database.db.selectFrom('app_user').select('name').executeTakeFirstOrThrow()).name;

it('a page of ours changes things; the same request from elsewhere does not', async () => {
  expect((await door.post(update, { name: 'Ada' }, { cookie, origin: door.origin })).status).toBe(200);

  const others: Record<string, string>[] = [
    { cookie, origin: evil },
    { cookie, origin: 'null' },
    { cookie, origin: `${door.origin}.evil.example` },
    { cookie, origin: door.origin.replace('http:', 'https:') },
    { cookie, origin: 'http://127.0.0.1:1' },
    { cookie },
    { cookie, 'sec-fetch-site': 'cross-site' },
    { cookie, origin: door.origin, 'sec-fetch-site': 'cross-site' },
    { cookie, origin: door.origin, 'sec-fetch-site': 'same-site' },
    { cookie, origin: door.origin, 'sec-fetch-mode': 'navigate' },
  ];
  for (const headers of others) {
    const answer = await door.post(update, { name: 'Mallory' }, headers);
    expect(answer.status, JSON.stringify(headers)).toBe(403);
    expect(JSON.parse(answer.text).error.data.debrief).toMatchObject({ code: 'not-allowed' });
  }
  expect(await nameNow()).toBe('Ada');
});

it('a name that only points here is not a page of ours', async () => {
  const headers = { cookie, host: 'rebound.example', origin: 'http://rebound.example' };

  expect((await door.post(update, { name: 'Mallory' }, headers)).status).toBe(403);
});

it('a page opened by any loopback name is ours', async () => {
  const port = new URL(door.origin).port;
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
    expect(
      (await door.post(update, { name: 'Ada' }, { cookie, host, origin: `http://${host}` })).status,
    ).toBe(200);
  }
});

it('a program with a bearer token needs no Origin', async () => {
  const credentials = { email: 'ada@example.org', password: 'correct horse battery' };
  const { headers } = await door.post('/api/auth/sign-in/email', credentials);
  const authorization = `Bearer ${headers['set-auth-token']}`;

  expect((await door.post(update, { name: 'Program' }, { authorization })).status).toBe(200);
  await door.post(update, { name: 'Ada' }, { authorization });
});

it.each([
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  '',
])('changes nothing for a body of type "%s"', async (type) => {
  const body = JSON.stringify({ name: 'Mallory' });
  const headers: Record<string, string> = { cookie, origin: door.origin };
  if (type) headers['content-type'] = type;

  const answer = await door.ask(update, { method: 'POST', body, headers });

  expect(answer.status).toBe(415);
  expect(await nameNow()).toBe('Ada');
});

it('nothing is changed by GET, and no other method is known', async () => {
  const input = encodeURIComponent(JSON.stringify({ name: 'Mallory' }));

  expect((await door.ask(`${update}?input=${input}`, { headers: { cookie } })).status).toBe(405);
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const answer = await door.ask(update, {
      method,
      headers: { cookie, origin: door.origin },
    });
    expect(answer.status).toBe(404);
  }
  expect(await nameNow()).toBe('Ada');
});

it('a batch holds ten calls, and one of eleven runs none of them', async () => {
  const batch = (count: number) => {
    const calls = Array.from({ length: count }, () => 'accounts.updateProfile').join(',');
    const body = Object.fromEntries(
      Array.from({ length: count }, (_each, index) => [index, { name: `N${index}` }]),
    );
    return door.post(`/api/trpc/${calls}?batch=1`, body, { cookie, origin: door.origin });
  };

  expect((await batch(11)).status).toBe(400);
  expect(await nameNow()).toBe('Ada');
  expect((await batch(10)).status).toBe(200);
  await door.post(update, { name: 'Ada' }, { cookie, origin: door.origin });
});

it('an address of more than four thousand characters is refused', async () => {
  const answer = await door.ask(`/api/trpc/accounts.me?input=${'x'.repeat(5_000)}`);

  expect(answer.status).toBe(414);
});

it('a large body is taken only where a file or a whole question is expected', async () => {
  const body = { name: 'x'.repeat(300_000) };

  expect((await door.post(update, body, { cookie, origin: door.origin })).status).toBe(413);
  for (const call of ['importGift', 'uploadMedia', 'saveDraft', 'saveQuestion']) {
    const roomy = await door.post(`/api/trpc/questionBank.${call}`, body, { cookie, origin: door.origin });
    expect([call, roomy.status]).toEqual([call, 403]);
  }
  const batched = `/api/trpc/questionBank.importGift,accounts.me?batch=1`;
  expect((await door.post(batched, { 0: body }, { cookie, origin: door.origin })).status).toBe(413);
});

it('text that cannot be stored is refused before anything sees it', async () => {
  for (const name of ['a\u0000b', 'half \ud800 pair', 'pair \udc00 half']) {
    const answer = await door.post(update, { name }, { cookie, origin: door.origin });
    expect(answer.status).toBe(400);
  }
  expect(
    (await door.post(update, { name: 'smile 😀 \\u0000' }, { cookie, origin: door.origin })).status,
  ).toBe(200);
  await door.post(update, { name: 'Ada' }, { cookie, origin: door.origin });
});

it('what fails unexpectedly is told by its number alone [004-44]', async () => {
  await door.database.pool.query('alter table notification rename to notification_gone');
  const answer = await door.ask('/api/trpc/notifications.list?input={}', { headers: { cookie } });
  await door.database.pool.query('alter table notification_gone rename to notification');

  expect(answer.status).toBe(500);
  const { error } = JSON.parse(answer.text);
  expect(error.message).toBe('Something went wrong on our side.');
  expect(error.data.debrief).toMatchObject({ code: 'internal', requestId: answer.headers['x-request-id'] });
  expect(answer.text).not.toMatch(/notification_gone|relation|select|postgres|stack|at .*\.ts/i);
});

it('bad input is told by its place, without what was sent', async () => {
  const answer = await door.post(update, { name: '', secret: 'canary' }, { cookie, origin: door.origin });

  const { error } = JSON.parse(answer.text);
  expect(error.data.debrief).toMatchObject({ code: 'invalid', reason: 'bad-input' });
  expect(error.data.debrief.issues.map((issue: { path: string }) => issue.path)).toContain('name');
  expect(answer.text).not.toContain('canary');
});

it.each([
  '{',
  '[]',
  'null',
  '"text"',
  '{"__proto__":{"role":"admin"}}',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
])('the body %.30s fails politely', async (body) => {
  const answer = await door.ask(update, {
    method: 'POST',
    body,
    headers: { cookie, origin: door.origin, ...json },
  });

  expect(answer.status).toBeLessThan(500);
});
