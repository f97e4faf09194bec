import { afterEach, expect, it } from 'vitest';
import { createDebriefClient, type DebriefClientOptions, DebriefError } from './index.ts';
import {
  type Answer,
  gives,
  refuses,
  type ServerDouble,
  startServerDouble,
} from './testing/server-double.ts';

const quick = { baseMs: 1 };
let double: ServerDouble;

afterEach(() => double.close());

async function serve(answers: Answer[], options: Partial<DebriefClientOptions> = {}) {
  double = await startServerDouble(answers);
  return createDebriefClient({ url: double.url, apiKey: 'dbk_any', retries: quick, ...options }).api;
}

it('a change that is lost on its way is sent again under the same key, until it is answered [001-08]', async () => {
  const api = await serve(['cut', { status: 503, body: '<h1>Starting</h1>' }, gives({ id: 'g1' })]);

  await expect(api.accounts.createGroup.mutate({ name: 'Evening' })).resolves.toEqual({ id: 'g1' });

  const keys = double.asked.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
});

it('two changes of one moment go alone, each under a key of its own; reads go together', async () => {
  const api = await serve([gives({ id: 'g1' })]);

  await Promise.all([
    api.accounts.createGroup.mutate({ name: 'A' }),
    api.accounts.createGroup.mutate({ name: 'B' }),
  ]);
  await Promise.allSettled([api.quizzes.list.query(), api.jobs.list.query({ limit: 1 })]);

  expect(double.asked.map(({ path }) => path)).toEqual([
    'accounts.createGroup',
    'accounts.createGroup',
    'quizzes.list,jobs.list',
  ]);
  expect(double.asked[0]?.headers['idempotency-key']).not.toBe(double.asked[1]?.headers['idempotency-key']);
});

it('a key of the caller is kept', async () => {
  const api = await serve([gives({ id: 'g1' })]);

  await api.accounts.createGroup.mutate({ name: 'A' }, { idempotencyKey: 'import-2026-03' });

  expect(double.asked[0]?.headers['idempotency-key']).toBe('import-2026-03');
});

it('a change of nobody is not sent twice, since the server keeps no keys of people it does not know', async () => {
  const api = await serve(['cut'], { apiKey: undefined });

  await expect(api.accounts.createGroup.mutate({ name: 'A' })).rejects.toMatchObject({
    code: 'unavailable',
    isLost: true,
  });

  expect(double.asked).toHaveLength(1);
});

it('a call that asks too much waits as long as the server says', async () => {
  const slow = refuses(429, { code: 'too-many' }, { 'retry-after': '0' });
  const api = await serve([slow, slow, slow, slow, slow, slow, gives([])]);

  await expect(api.quizzes.list.query()).resolves.toEqual([]);

  expect(double.asked).toHaveLength(7);
});

it('a call that is to be sent once is sent once', async () => {
  const api = await serve([{ status: 503, body: 'Starting' }, gives([])]);

  await expect(api.quizzes.list.query({}, { retries: false })).rejects.toMatchObject({ code: 'unavailable' });
});

it('a call whose first one still runs waits for its answer', async () => {
  const busy = refuses(409, { code: 'conflict', reason: 'idempotency-key-in-use' }, { 'retry-after': '0' });
  const api = await serve([busy, busy, gives({ id: 'g1' })]);

  await expect(api.accounts.createGroup.mutate({ name: 'A' })).resolves.toEqual({ id: 'g1' });
});

it('a wait that is longer than patience is not begun: the failure says how long it would be', async () => {
  const api = await serve([refuses(429, { code: 'too-many' }, { 'retry-after': '3600' })]);

  await expect(api.accounts.createGroup.mutate({ name: 'A' })).rejects.toMatchObject({
    code: 'too-many',
    retryAfterMs: 3_600_000,
  });
  expect(double.asked).toHaveLength(1);
});

it('the signal ends a call that waits, with its own reason', async () => {
  const api = await serve([refuses(429, { code: 'too-many' }, { 'retry-after': '60' })]);
  const leaving = new AbortController();

  const call = api.accounts.createGroup.mutate({ name: 'A' }, { signal: leaving.signal });
  setTimeout(() => leaving.abort(new Error('enough')), 20);

  await expect(call).rejects.toThrow('enough');
});

it('a failure is a DebriefError that says what, where and what to do; nothing of tRPC comes out', async () => {
  const issues = [{ path: 'name', message: 'Too long.' }];
  const api = await serve([refuses(400, { code: 'invalid', reason: 'bad-input', issues })]);

  const error: unknown = await api.accounts.createGroup.mutate({ name: '' }).catch((thrown) => thrown);

  expect(error).toBeInstanceOf(DebriefError);
  expect(error).toMatchObject({
    name: 'DebriefError',
    code: 'invalid',
    reason: 'bad-input',
    issues,
    requestId: 'r1',
    advice: expect.stringContaining('Correct the input'),
  });
});

it('a program may act with a cookie, from the address of the installation', async () => {
  const api = await serve([gives({ id: 'g1' })], { apiKey: undefined, cookie: 'session=1' });

  await api.accounts.createGroup.mutate({ name: 'A' });

  expect(double.asked[0]?.headers).toMatchObject({ cookie: 'session=1', origin: double.url });
});

it('a name that is no call is told as the mistake it is', async () => {
  const api = await serve([gives([])]);

  expect(() => (api.quizzes as unknown as Record<string, () => void>).list?.()).toThrow('end with query');
});
