import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('reader@example.org');
});
afterAll(() => door.close());

async function store(text: string, mimeType: string): Promise<string> {
  const bytes = Buffer.from(text);
  const hash = createHash('sha256').update(bytes).digest();
  await door.database.pool.query(
    'insert into media (hash, mime_type, bytes) values ($1, $2, $3) on conflict do nothing',
    [hash, mimeType, bytes],
  );
  return `/api/media/${hash.toString('hex')}`;
}

it('whoever is signed in gets what a question shows, to keep', async () => {
  const path = await store('a picture', 'image/png');
  const { status, headers, text } = await door.ask(path, { headers: { cookie } });

  expect([status, text]).toEqual([200, 'a picture']);
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  const again = await door.ask(path, { headers: { cookie, 'if-none-match': String(headers.etag) } });
  expect([again.status, again.text]).toEqual([304, '']);
  expect((await door.ask(path, { method: 'HEAD', headers: { cookie } })).status).toBe(200);
});

it('a stranger gets nothing without a living preview link', async () => {
  const path = await store('a picture', 'image/png');
  const token = randomBytes(24).toString('base64url');
  await addPreviewLink(token);

  expect((await door.ask(path)).status).toBe(401);
  expect((await door.ask(`${path}?preview=${'x'.repeat(32)}`)).status).toBe(401);
  expect((await door.ask(`${path}?preview=${token}`)).status).toBe(200);
  await door.database.pool.query('update question_preview_link set revoked_at = now()');
  expect((await door.ask(`${path}?preview=${token}`)).status).toBe(401);
});

async function addPreviewLink(token: string): Promise<void> {
  const { pool } = door.database;
  const [subjectId, questionId] = [randomUUID(), randomUUID()];
  await pool.query(
    `insert into topic (id, level, slug, name, subject_id) values ($1, 'subject', 'media', 'Media', $1)`,
    [subjectId],
  );
  await pool.query('insert into question (id, subject_id, topic_id) values ($1, $2, $2)', [
    questionId,
    subjectId,
  ]);
  await pool.query(
    `insert into question_preview_link (id, question_id, token_hash, created_by, expires_at)
     select $1, $2, $3, id, now() + interval '1 day' from app_user limit 1`,
    [randomUUID(), questionId, createHash('sha256').update(token).digest()],
  );
}

it('a drawing opened on its own runs no script', async () => {
  const path = await store('<svg><script>alert(1)</script></svg>', 'image/svg+xml');
  const { headers } = await door.ask(path, { headers: { cookie, 'accept-encoding': 'br' } });

  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
  );
  expect(headers['content-encoding']).toBeUndefined();
});

it('what is no picture and no sound is handed over as a file', async () => {
  const { headers } = await door.ask(await store('<html>', 'text/html'), { headers: { cookie } });

  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
  });
});

it('sound can be wound: a part is answered with that part', async () => {
  const path = await store('0123456789', 'audio/mpeg');
  const part = (range: string) => door.ask(path, { headers: { cookie, range } });

  const middle = await part('bytes=2-4');
  expect([middle.status, middle.text, middle.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
  expect((await part('bytes=-3')).text).toBe('789');
  expect((await part('bytes=10-')).status).toBe(416);
});

it.each(['/api/media/none', `/api/media/${'a'.repeat(64)}`, `/api/media/${'A'.repeat(64)}`, '/api/media/'])(
  '%s is not there',
  async (path) => {
    expect((await door.ask(path, { headers: { cookie } })).status).toBe(404);
  },
);
