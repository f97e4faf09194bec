import type { Group, QuizSummary } from '@debrief/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { DebriefQueries, DebriefTrpcClient } from './trpc.ts';

/**
 * Lists that pages show whole or choose from: quizzes and groups, of which most people have one page. What makes
 * `quizzes.list` or `accounts.listGroups` invalid makes these so too.
 */
export function allQuizzesOptions(trpc: DebriefQueries, client: DebriefTrpcClient) {
  return queryOptions({
    queryKey: [...trpc.quizzes.list.pathKey(), { type: 'query', isWhole: true }],
    queryFn: ({ signal }) =>
      readWhole<QuizSummary>(async (cursor) => {
        const { quizzes, nextCursor } = await client.quizzes.list.query({ cursor }, { signal });
        return { items: quizzes, nextCursor };
      }),
  });
}

export function allGroupsOptions(trpc: DebriefQueries, client: DebriefTrpcClient) {
  return queryOptions({
    queryKey: [...trpc.accounts.listGroups.pathKey(), { type: 'query', isWhole: true }],
    queryFn: ({ signal }) =>
      readWhole<Group>(async (cursor) => {
        const { groups, nextCursor } = await client.accounts.listGroups.query({ cursor }, { signal });
        return { items: groups, nextCursor };
      }),
  });
}

type ReadPage<Item> = (cursor: string | null) => Promise<{ items: Item[]; nextCursor: string | null }>;

async function readWhole<Item>(readPage: ReadPage<Item>): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | null = null;
  do {
    const { items, nextCursor }: Awaited<ReturnType<ReadPage<Item>>> = await readPage(cursor);
    found.push(...items);
    cursor = nextCursor;
  } while (cursor !== null);
  return found;
}
