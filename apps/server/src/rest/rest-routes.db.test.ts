import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('ada@example.org');
});
// Readers that have left are not waited for: they once cost half a minute here.
afterAll(() => door.close(), 15_000);

const update = '/api/v1/accounts/update-profile';
const read = (path: string, headers: Record<string, string> = {}) =>
  door.ask(path, { headers: { cookie, ...headers } });
const change = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  door.post(path, body, { cookie, origin: door.origin, ...headers });

it('a procedure answers at an address of its own, in plain JSON', async () => {
  const list = await read('/api/v1/quizzes/list');

  expect(list.status).toBe(200);
  expect(list.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(JSON.parse(list.text)).toEqual({ quizzes: [], nextCursor: null });
  const updated = await change(update, { name: 'Ada L.' });
  expect([updated.status, JSON.parse(updated.text).name]).toEqual([200, 'Ada L.']);
});

it('what was read before costs no answer while it is the same', async () => {
  const first = await read('/api/v1/accounts/me');
  const tag = String(first.headers.etag);

  expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
  expect(first.headers['cache-control']).toBe('private, no-cache');
  const again = await read('/api/v1/accounts/me', { 'if-none-match': `"other", ${tag}` });
  expect([again.status, again.text]).toEqual([304, '']);
  await change(update, { name: 'Augusta' });
  const changed = await read('/api/v1/accounts/me', { 'if-none-match': tag });
  expect([changed.status, JSON.parse(changed.text).profile.name]).toEqual([200, 'Augusta']);
});

it('a query string is read as the values that are asked for', async () => {
  const answer = await read('/api/v1/notifications/list?limit=5');

  expect(answer.status).toBe(200);
  for (const limit of ['five', '', '5.5', 'Infinity', '0x5']) {
    const refused = await read(`/api/v1/notifications/list?limit=${limit}`);
    expect([limit, refused.status]).toEqual([limit, 400]);
    expect(JSON.parse(refused.text).issues[0].path).toBe('limit');
  }
});

it('a failure is a problem: its code, its reason, its number and nothing of ours', async () => {
  const strange = await door.ask('/api/v1/quizzes/list');

  expect(strange.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(JSON.parse(strange.text)).toEqual({
    type: '/api/docs#not-signed-in',
    title: 'Nobody is signed in',
    status: 401,
    detail: 'Sign in first.',
    code: 'not-signed-in',
    reason: null,
    requestId: strange.headers['x-request-id'],
  });
});

it('a field without a name claims to be nobody', async () => {
  const { status, text } = await change(update, { '': 'somebody' });
  expect([status, JSON.parse(text).code]).toEqual([400, 'invalid']);
});

it.each([
  ['GET', '/api/v1/nowhere', 404, 'no-such-address'],
  ['PUT', '/api/v1/nowhere', 404, 'no-such-address'],
  ['DELETE', '/api/v1/quizzes/list', 405, 'wrong-method'],
  ['GET', update, 405, 'wrong-method'],
  ['HEAD', update, 405, ''],
  ['HEAD', '/api/v1/quizzes/list', 200, ''],
])('%s %s is %i', async (method, path, status, reason) => {
  const answer = await door.ask(path, { method, headers: { cookie, origin: door.origin } });

  expect(answer.status).toBe(status);
  if (reason) expect(JSON.parse(answer.text)).toMatchObject({ status, reason });
  if (status === 405) expect(answer.headers.allow).toBe(path === update ? 'POST' : 'HEAD, GET');
});

it('only JSON is taken, of a size, and only from a page of ours when a cookie says who it is', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const asked: [unknown, Record<string, string>, number, string][] = [
    [{ name: 'A' }, form, 415, 'json-only'],
    [{ name: 'x'.repeat(300_000) }, {}, 413, 'too-large'],
    [{ name: 'a\u0000b' }, {}, 400, 'bad-text'],
    [{ name: 'A' }, { origin: 'https://evil.example' }, 403, 'wrong-origin'],
    [{ name: '', secret: 'canary' }, {}, 400, 'bad-input'],
    [['A'], {}, 400, 'bad-input'],
  ];
  for (const [body, headers, status, reason] of asked) {
    const answer = await change(update, body, headers);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(answer.text)).toMatchObject({ status, reason });
    expect(answer.text).not.toContain('canary');
  }
  const broken = await door.ask(update, {
    ...{ method: 'POST', body: '{"name":' },
    headers: { cookie, origin: door.origin, 'content-type': 'application/json' },
  });
  expect(JSON.parse(broken.text)).toMatchObject({ status: 400, code: 'invalid' });
});

it('a program with the token of a session needs no Origin', async () => {
  const credentials = { email: 'ada@example.org', password: 'correct horse battery' };
  const { headers } = await door.post('/api/auth/sign-in/email', credentials);
  const authorization = `Bearer ${headers['set-auth-token']}`;

  expect((await door.post(update, { name: 'Ada' }, { authorization })).status).toBe(200);
});

it('what fails unexpectedly is told by its number alone', async () => {
  await door.database.pool.query('alter table notification rename to notification_gone');
  const answer = await read('/api/v1/notifications/list');
  await door.database.pool.query('alter table notification_gone rename to notification');

  const problem = JSON.parse(answer.text);
  expect(problem).toMatchObject({
    status: 500,
    code: 'internal',
    detail: 'Something went wrong on our side.',
  });
  expect(answer.text).not.toMatch(/notification_gone|relation|select|postgres|stack|at .*\.ts/i);
});

it('the names of the design lead to the same operations [000-23, 004-26, 004-28, 004-30]', async () => {
  const me = JSON.parse((await read('/api/v1/accounts/me')).text).profile.id;

  const plan = await read(`/api/goals/student/${me}`);
  expect([plan.status, JSON.parse(plan.text).goal]).toEqual([200, null]);
  expect((await read(`/api/progress/student/${me}`)).status).toBe(200);
  const complete = await change('/api/quiz/complete', { quizAttemptId: me });
  expect(JSON.parse(complete.text)).toMatchObject({ status: 404, code: 'not-found' });
  const goal = { method: 'PUT', headers: { cookie, origin: door.origin } };
  expect((await door.ask(`/api/goals/${me}/complete`, goal)).status).toBe(404);
  expect((await read(`/api/insights/jobs/${me}`)).status).toBe(404);
});

it('whoever names somebody else is told to sign in as them [000-34]', async () => {
  const somebody = '0190a8c0-0000-7000-8000-000000000000';

  const goals = await read(`/api/goals/student/${somebody}`);
  expect(JSON.parse(goals.text)).toMatchObject({ status: 401, reason: 'not-you' });
  const asked = { userId: somebody, quizAttemptId: somebody };
  const stream = await change('/api/ai-analysis/stream', asked);
  expect(JSON.parse(stream.text)).toMatchObject({ status: 401, reason: 'not-you' });
});

it('signing in by the name of the design gives a token that works [004-01]', async () => {
  const answer = await door.post('/api/auth/login', {
    ...{ email: 'ada@example.org', password: 'correct horse battery' },
  });

  expect(JSON.parse(answer.text).user.email).toBe('ada@example.org');
  const authorization = `Bearer ${answer.headers['set-auth-token']}`;
  expect((await door.ask('/api/v1/accounts/me', { headers: { authorization } })).status).toBe(200);
});

it('the next page has an address [004-43]', async () => {
  const me = JSON.parse((await read('/api/v1/accounts/me')).text).profile.id;
  await door.database.pool.query(
    `insert into notification (id, user_id, kind, subject_id, payload)
     select gen_random_uuid(), $1, 'test', gen_random_uuid(), '{}' from generate_series(1, 3)`,
    [me],
  );
  const first = await read('/api/v1/notifications/list?limit=2');

  const [, next = ''] = /^<([^>]+)>; rel="next"$/.exec(String(first.headers.link)) ?? [];
  const second = await read(next);
  expect(JSON.parse(second.text).items).toHaveLength(1);
  expect(second.headers.link).toBeUndefined();
});

it('a stream sends its events one by one, and goes on where a reader was [001-08]', async () => {
  const left = new AbortController();
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const url = `${door.origin}/api/v1/events/watch?topics=dashboard&topics=jobs`;
  const response = await fetch(url, { headers, signal: left.signal });

  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const { value = '' } = (await reader?.read()) ?? {};
  expect(value).toMatch(/^id: .+\ndata: \{"type":"resync"\}\n\n$/);
  left.abort();
});

it('a stream that is refused is refused before it begins', async () => {
  const nobody = await door.ask('/api/v1/events/watch?topics=jobs');
  const nothing = await read('/api/v1/events/watch?topics=gossip');

  expect(JSON.parse(nobody.text)).toMatchObject({ status: 401, code: 'not-signed-in' });
  expect(JSON.parse(nothing.text)).toMatchObject({ status: 400, reason: 'bad-input' });
});

it('the description is served, and the page that shows it runs nothing', async () => {
  const document = await door.ask('/api/openapi.json');
  expect(JSON.parse(document.text)).toMatchObject({ openapi: '3.1.0' });

  const page = await door.ask('/api/docs', { headers: { 'sec-fetch-mode': 'navigate' } });
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.text).toContain('id="quizzesStartAttempt"');
  expect(page.text).not.toMatch(/<script|src="|https?:\/\/(?!localhost)/);
});
