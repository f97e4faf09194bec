import { afterEach, expect, it, vi } from 'vitest';
import { fetchOrTake, forgetAhead } from './ask-ahead.ts';

const asked: string[] = [];

function ahead(answers: Record<string, unknown>): void {
  const entries = Object.entries(answers).map(([key, answer]) => [key, Promise.resolve(answer)] as const);
  globalThis.debriefAhead = { answers: new Map(entries), at: performance.now() };
  vi.stubGlobal('location', { href: 'http://debrief.test/today' });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return Response.json([{ result: { data: 'asked' } }]);
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.debriefAhead = undefined;
  asked.length = 0;
});

const read = async (url: string) => (await fetchOrTake(url)).json();
const both = `/api/trpc/a.me,b.get?batch=1&input=${encodeURIComponent('{"1":{"id":"x"}}')}`;

it('what was asked for ahead is taken, once', async () => {
  ahead({ '["a.me"]': { result: { data: 'me' } }, '["b.get",{"id":"x"}]': { result: { data: 'x' } } });

  expect(await read(both)).toEqual([{ result: { data: 'me' } }, { result: { data: 'x' } }]);
  expect(asked).toEqual([]);
  await read('/api/trpc/a.me?batch=1');
  expect(asked).toEqual(['/api/trpc/a.me?batch=1']);
});

it('of a batch only what is missing or failed is asked for, each in its place', async () => {
  ahead({ '["a.me"]': { error: { message: 'no' } }, '["b.get",{"id":"x"}]': { result: { data: 'x' } } });

  expect(await read(both)).toEqual([{ result: { data: 'asked' } }, { result: { data: 'x' } }]);
  expect(asked).toEqual(['/api/trpc/a.me?batch=1&input=%7B%7D']);
});

it('answers that waited too long are not taken', async () => {
  ahead({ '["a.me"]': { result: { data: 'me' } } });
  Object.assign(globalThis.debriefAhead ?? {}, { at: performance.now() - 31_000 });

  expect(await read('/api/trpc/a.me?batch=1')).toEqual([{ result: { data: 'asked' } }]);
});

it('answers wait for an app that takes long to come', async () => {
  ahead({ '["a.me"]': { result: { data: 'me' } } });
  Object.assign(globalThis.debriefAhead ?? {}, { at: performance.now() - 29_000 });

  expect(await read('/api/trpc/a.me?batch=1')).toEqual([{ result: { data: 'me' } }]);
});

it('what was asked for before something changed is asked again', async () => {
  ahead({ '["a.me"]': { result: { data: 'me' } } });
  await fetchOrTake('/api/trpc/a.handIn?batch=1', { method: 'POST' });

  expect(await read('/api/trpc/a.me?batch=1')).toEqual([{ result: { data: 'asked' } }]);

  ahead({ '["a.me"]': { result: { data: 'me' } } });
  forgetAhead();

  expect(await read('/api/trpc/a.me?batch=1')).toEqual([{ result: { data: 'asked' } }]);
});
