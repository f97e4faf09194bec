import { type FetchQueryOptions, QueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { afterEach, expect, it, vi } from 'vitest';
import type { AppRouter } from './app-router.ts';
import { listSentCalls } from './sent-calls.ts';
import { createDebriefTrpcClient } from './trpc.ts';
import { allGroupsOptions, allQuizzesOptions } from './whole-lists.ts';

const client = createDebriefTrpcClient();
const queryClient = new QueryClient();
const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.debriefAhead = undefined;
});

function waitFor(...all: object[]) {
  queryClient.clear();
  for (const options of all)
    queryClient
      .getQueryCache()
      .build(queryClient, queryClient.defaultQueryOptions(options as FetchQueryOptions));
  return listSentCalls(queryClient.getQueryCache());
}

it('what a page asks for is what the app sends: of a whole list its first page', async () => {
  const calls = await waitFor(
    allQuizzesOptions(trpc, client),
    allGroupsOptions(trpc, client),
    trpc.notifications.list.queryOptions({ limit: 30 }),
    trpc.accounts.me.queryOptions(),
    { ...trpc.studyPlan.get.queryOptions(), enabled: false },
  );

  expect(calls).toEqual([
    ['quizzes.list', { cursor: null }],
    ['accounts.listGroups', { cursor: null }],
    ['notifications.list', { limit: 30 }],
  ]);
});

it('so what was asked for ahead is asked for once', async () => {
  const [call] = await waitFor(allQuizzesOptions(trpc, client));
  const answer = { result: { data: { quizzes: [], nextCursor: null } } };
  const fetch = vi.fn();
  vi.stubGlobal('location', { href: 'http://debrief.test/quizzes' });
  vi.stubGlobal('fetch', fetch);
  globalThis.debriefAhead = {
    answers: new Map([[JSON.stringify(call), Promise.resolve(answer)]]),
    at: performance.now(),
  };

  expect(await queryClient.fetchQuery(allQuizzesOptions(trpc, client))).toEqual([]);
  expect(fetch).not.toHaveBeenCalled();
});
