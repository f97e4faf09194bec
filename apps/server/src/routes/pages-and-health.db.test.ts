import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

const compressed = brotliCompressSync('made at build');
let door: Awaited<ReturnType<typeof openDoor>>;

beforeAll(async () => {
  const webRoot = await mkdtemp(join(tmpdir(), 'debrief-web-'));
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Debrief</title>');
  await mkdir(join(webRoot, 'pages'));
  await writeFile(join(webRoot, 'pages', 'first.html'), '<!doctype html><title>Debrief</title>Stranger');
  await writeFile(join(webRoot, 'pages', 'first-demo.html'), '<!doctype html><title>Debrief</title>Try it');
  await writeFile(
    join(webRoot, 'pages', 'list.json'),
    JSON.stringify([{ path: '/', isPublic: true, file: 'first.html', demoFile: 'first-demo.html' }]),
  );
  await writeFile(join(webRoot, 'favicon.svg'), '<svg/>');
  await writeFile(join(webRoot, 'assets', 'main-abc123.js'), `${'// code\n'.repeat(500)}`);
  await writeFile(join(webRoot, 'assets', 'main-abc123.js.map'), '{}');
  await writeFile(join(webRoot, 'assets', 'other-abc123.js'), 'whole');
  await writeFile(join(webRoot, 'assets', 'other-abc123.js.br'), compressed);
  door = await openDoor({}, { webRoot });
});
afterAll(() => door.close());

it('says the same to browsers on every answer, errors and streams included', async () => {
  const cookie = await door.signIn('headers@example.org');
  const answers = [
    await door.ask('/'),
    await door.ask('/assets/main-abc123.js'),
    await door.ask('/assets/none.js'),
    await door.ask('/healthz'),
    await door.ask('/api/trpc/accounts.me'),
    await door.ask('/api/trpc/none.such'),
    await door.ask('/api/auth/none'),
    await door.ask('/api/none'),
    await door.post('/api/trpc/accounts.updateProfile', {}, { cookie, origin: 'https://evil.example' }),
    { ...(await readStreamHeaders(cookie)), text: '' },
  ];

  for (const { headers } of answers) {
    const { 'content-security-policy': policy, ...rest } = headers;
    expect(policy).toBe(
      "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;media-src 'self';font-src 'self';connect-src 'self';manifest-src 'self';worker-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(rest).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(rest['access-control-allow-origin']).toBeUndefined();
    expect(rest['strict-transport-security']).toBeUndefined();
    expect(rest['x-powered-by']).toBeUndefined();
    expect(rest.vary).toContain('Origin');
  }
});

async function readStreamHeaders(cookie: string) {
  const left = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ topics: ['jobs'] }));
  const response = await fetch(`${door.url}/api/trpc/events.watch?input=${input}`, {
    headers: { cookie, 'accept-encoding': 'gzip, br' },
    signal: left.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
  left.abort();
  return { status: response.status, headers: Object.fromEntries(response.headers) };
}

it('over https browsers are told to stay there', async () => {
  const secure = await openDoor({ BASE_URL: 'https://debrief.example.org' });

  expect((await secure.ask('/healthz')).headers['strict-transport-security']).toContain('max-age=31536000');
  await secure.close();
});

it('built files may be kept for a year, the page is asked for each time, and answers are not kept', async () => {
  const cachingOf = async (path: string) => (await door.ask(path)).headers['cache-control'];

  expect(await cachingOf('/assets/main-abc123.js')).toBe('public, max-age=31536000, immutable');
  expect(await cachingOf('/')).toBe('no-cache');
  expect(await cachingOf('/favicon.svg')).toBe('no-cache');
  expect(await cachingOf('/api/trpc/accounts.me')).toBe('no-store');
  expect(await cachingOf('/api/auth/get-session')).toBe('no-store');
});

it('files are compressed for who can read that [004-43]', async () => {
  const answer = await door.ask('/assets/main-abc123.js', { headers: { 'accept-encoding': 'br' } });

  expect(answer.headers['content-encoding']).toBe('br');
  expect((await door.ask('/assets/main-abc123.js')).headers['content-encoding']).toBeUndefined();
});

it('what was compressed when it was built is sent as it lies there, under the name of the file alone', async () => {
  const answer = await door.ask('/assets/other-abc123.js', { headers: { 'accept-encoding': 'gzip, br' } });

  expect(answer.text).toBe(compressed.toString());
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript; charset=utf-8'),
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(String(answer.headers.vary).toLowerCase()).toContain('accept-encoding');
  expect((await door.ask('/assets/other-abc123.js')).text).toBe('whole');
  expect((await door.ask('/assets/other-abc123.js.br')).status).toBe(404);
});

it('a stranger who opens the first address reads it at once, and may try it where that is offered', async () => {
  const local = await door.ask('/');

  expect(local.text).toContain('Try it');
  expect(local.headers.vary).toContain('Cookie');
  expect((await door.ask('/', { headers: { via: '1.1 proxy' } })).text).toContain('Stranger');
  expect((await door.ask('/pages/first.html')).status).toBe(404);
});

it('who may be signed in, and every other address, has the page of the app', async () => {
  const answers = [
    await door.ask('/', { headers: { cookie: 'debrief.session_token=any' } }),
    await door.ask('/', { headers: { cookie: 'a=b; __Host-debrief.session_token=any' } }),
    await door.ask('/?locale=en-XA'),
    await door.ask('/sign-in'),
  ];

  for (const { text } of answers) expect(text).toBe('<!doctype html><title>Debrief</title>');
  expect((await door.ask('/first-page.html')).status).toBe(404);
});

it('any address of a page is the page; a file that is not there, a source map and an unknown call are not', async () => {
  for (const path of ['/', '/quizzes/123', '/invite/secret-token', '/sign-in?next=%2F']) {
    const answer = await door.ask(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await door.ask(path, { method: 'HEAD' })).status, path).toBe(200);
  }
  for (const path of [
    '/none.js',
    '/assets/none',
    '/assets/main-abc123.js.map',
    '/api',
    '/api/none',
    '/../package.json',
    '/%2e%2e/package.json',
  ]) {
    expect((await door.ask(path)).status, path).toBe(404);
  }
});

it('is healthy, ready and measured [004-44]', async () => {
  expect((await door.ask('/healthz')).status).toBe(200);
  expect((await door.ask('/readyz')).status).toBe(200);
  const metrics = await door.ask('/metrics');

  expect(metrics.text).toContain(
    'debrief_http_request_seconds_count{method="GET",route="/healthz",status="2xx"}',
  );
  expect(metrics.text).toContain('debrief_open_streams');
});

it('is not ready while the schema is behind or the database away', async () => {
  await door.database.pool.query("update kysely_migration set name = '0000_other' where name like '0002%'");
  expect((await door.ask('/readyz')).status).toBe(503);
  await door.database.pool.query(
    "update kysely_migration set name = '0002_accounts_people_groups' where name = '0000_other'",
  );
  expect((await door.ask('/readyz')).status).toBe(200);
});

it.each<Record<string, string>>([
  { 'x-forwarded-for': '198.51.100.1' },
  { via: '1.1 proxy' },
  { host: 'debrief.example.org' },
  { 'cf-connecting-ip': '198.51.100.1' },
])('mail, measurements and demo are told to this machine alone, not with %o', async (headers) => {
  for (const path of ['/metrics', '/dev/mail']) {
    expect((await door.ask(path)).status).toBe(200);
    expect((await door.ask(path, { headers })).status).toBe(404);
  }
  const me = await door.ask('/api/trpc/accounts.me', { headers });
  expect(JSON.parse(me.text).result.data.canDemo).toBe(false);
  expect((await door.post('/api/auth/demo/sign-in', { as: 'admin' }, headers)).status).toBe(404);
});

it('the mail page shows text as text', async () => {
  await door.services.mailer.send({
    to: 'a@example.org',
    subject: '<script>alert(1)</script>',
    text: 'See http://localhost/x?a=1&b=2 "<b>"',
  });

  const headers = { accept: 'text/html' };
  const list = await door.ask('/dev/mail', { headers });
  const [, path] = /href="(\/dev\/mail\/[^"]+)"/.exec(list.text) ?? [];
  const { text } = await door.ask(path ?? '', { headers });

  for (const page of [list.text, text]) {
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<b>');
    expect(page).toContain('&#60;script&#62;alert(1)');
  }
  expect(text).toContain('<a href="http://localhost/x?a=1&#38;b=2">');
  expect((await door.ask(`${path}/html`)).status).toBe(404);
  expect((await door.ask(path ?? '', { headers: { via: '1.1 proxy' } })).status).toBe(404);
});

it('the HTML of a mail is shown without a script, a picture or a form, in an origin of its own', async () => {
  const id = '0190a6c2-7d1e-7bbb-8aaa-0123456789ab';
  const html = '<!doctype html><html><head></head><body><script>alert(1)</script></body></html>';
  await door.services.mailer.send({ id, to: 'a@example.org', subject: 'Page', text: 'Words', html });

  const page = await door.ask(`/dev/mail/${id}`);
  const frame = await door.ask(`/dev/mail/${id}/html`);

  expect(page.text).toContain('<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(page.text).not.toContain('<script>');
  expect(frame.headers['content-security-policy']).toBe(
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  );
  expect((await door.ask('/dev/mail/..%2Fauth-secret')).status).toBe(404);
});

it('an address that a visitor makes up does not get around the limits', async () => {
  const credentials = { email: 'target@example.org', password: 'wrong wrong wrong' };
  const statuses: number[] = [];
  for (let n = 0; n < 7; n += 1) {
    const headers = {
      'x-forwarded-for': `198.51.100.${n}`,
      'x-real-ip': `198.51.100.${n}`,
      'x-debrief-client-address': `198.51.100.${n}`,
    };
    statuses.push((await door.post('/api/auth/sign-in/email', credentials, headers)).status);
  }

  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
});

it('an ordinary server knows nothing of what steers a world for tests [004-45]', async () => {
  const asked = [
    '/qa',
    '/qa/',
    '/qa/reset',
    '/qa/clock',
    '/qa/model',
    '/qa/sign-in',
    '/qa/mails?to=ada@example.org',
  ];

  const answers = [
    ...(await Promise.all(asked.map((path) => door.ask(path)))),
    ...(await Promise.all(asked.map((path) => door.post(path, {})))),
  ];

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
});
