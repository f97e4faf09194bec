import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reloadIfOutdated } from './reload-when-outdated.ts';

const reload = vi.fn();
const unreadable = new TypeError('quizzes.map is not a function');

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    setItem: (key: string, text: string) => void kept.set(key, text),
    getItem: (key: string) => kept.get(key) ?? null,
  });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => '/assets/index-old.js' }) });
});
afterEach(() => {
  vi.unstubAllGlobals();
  reload.mockClear();
});

const serve = (text: string) => vi.stubGlobal('fetch', async () => new Response(text));
const pageOf = (version: string) =>
  `<script type="module" fetchpriority="low" crossorigin src="/assets/index-${version}.js"></script>`;

it('a page that cannot read what a newer server says loads itself again, once', async () => {
  serve(pageOf('new'));
  await reloadIfOutdated(unreadable);
  await reloadIfOutdated(unreadable);

  expect(reload).toHaveBeenCalledTimes(1);
});

it('it stays when it is the newest, when nobody knows, and when the server said what is wrong', async () => {
  serve(pageOf('old'));
  await reloadIfOutdated(unreadable);
  serve('Please sign in to this network');
  await reloadIfOutdated(unreadable);
  serve(pageOf('new'));
  await reloadIfOutdated(new TRPCClientError('no'));

  expect(reload).not.toHaveBeenCalled();
});
