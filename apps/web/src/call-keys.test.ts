import { expect, it } from 'vitest';
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
