import { afterEach, expect, it, vi } from 'vitest';
import { createCallKeys, needsKey } from './call-keys.ts';

const url = '/api/trpc/accounts.createGroup';
const call = { op: { path: 'accounts.createGroup', input: { name: 'Mine' } } };

/** Somebody who presses the button again and again: the keys that went out. */
async function press(answers: (Response | 'lost')[], waitMs = 0): Promise<string[]> {
  const sent: string[] = [];
  let at = 0;
  const send = async (_url: unknown, init?: RequestInit) => {
    sent.push(new Headers(init?.headers).get('idempotency-key') ?? '');
    const answer = answers[sent.length - 1];
    if (!answer || answer === 'lost') throw new TypeError('lost');
    return answer;
  };
  const keys = createCallKeys(send, () => at);
  for (const _ of answers) {
    await keys.fetch(url, { headers: keys.headers(call) }).catch(() => null);
    at += waitMs;
  }
  return sent;
}

afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, headers = {}) => new Response('{}', { status, headers });
const isSame = ([first, second]: string[]) => first === second;

it('what is pressed again while nobody knows what became of it has the same key', async () => {
  expect(isSame(await press(['lost', answer(200)]))).toBe(true);
  expect(isSame(await press([answer(502), answer(200)]))).toBe(true);
  expect(isSame(await press([answer(409, { 'retry-after': '1' }), answer(200)]))).toBe(true);
});

it('what was answered, or meant long ago, is meant anew', async () => {
  expect(isSame(await press([answer(200), answer(200)]))).toBe(false);
  expect(isSame(await press([answer(400), answer(200)]))).toBe(false);
  expect(isSame(await press([answer(409), answer(200)]))).toBe(false);
  expect(isSame(await press(['lost', answer(200)], 300_001))).toBe(false);
});

it('an answer that breaks off leaves what was asked for as it is', async () => {
  const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('broken off')) });

  expect(isSame(await press([new Response(broken), answer(200)]))).toBe(true);
});

it('what a room answered ends what was asked of it before, and nothing of another room', async () => {
  const lost = new Set(['first', 'elsewhere']);
  const keys = createCallKeys(
    async (path) => {
      if (lost.has(String(path))) throw new TypeError('lost');
      return answer(200);
    },
    () => 0,
  );
  const say = async (how: string, path: string, name: string) => {
    const headers = keys.headers({ op: { path, input: { name } } });
    await keys.fetch(how, { headers }).catch(() => null);
    return headers['idempotency-key'];
  };

  const first = await say('first', 'accounts.updateProfile', 'B');
  const elsewhere = await say('elsewhere', 'studyPlan.saveGoal', 'B');
  await say('answered', 'accounts.updateProfile', 'A');

  expect(await say('answered', 'accounts.updateProfile', 'B')).not.toBe(first);
  expect(await say('answered', 'studyPlan.saveGoal', 'B')).toBe(elsewhere);
});

it('what was asked of a room after the call that is answered now keeps its key', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>();
  const keys = createCallKeys(
    () => promise,
    () => 0,
  );
  const slow = keys.fetch(url, { headers: keys.headers(call) });
  const later = { op: { ...call.op, input: { name: 'Later' } } };
  const key = keys.headers(later);
  resolve(answer(200));
  await slow;

  expect(keys.headers(later)).toEqual(key);
});

it('a page that was not loaded over HTTPS has keys too', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });

  expect(createCallKeys(fetch, () => 0).headers(call)['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
});

it('another input is another call', () => {
  const keys = createCallKeys(fetch, () => 0);
  const other = { op: { ...call.op, input: { name: 'Other' } } };

  expect(keys.headers(call)).not.toEqual(keys.headers(other));
  expect(keys.headers(call)['idempotency-key']).toMatch(/^[!-~]{1,255}$/);
});

it('reading needs no key, nor do calls that have a name of their own', () => {
  expect(needsKey({ type: 'query', path: 'accounts.me' })).toBe(false);
  expect(needsKey({ type: 'mutation', path: 'quizzes.saveAnswer' })).toBe(false);
  expect(needsKey({ type: 'mutation', path: 'accounts.createGroup' })).toBe(true);
});
