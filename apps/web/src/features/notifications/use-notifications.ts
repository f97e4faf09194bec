import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

const input = { limit: 30 };

/** The newest, and how much is unread: what the bell and the start page need. */
export function useNotifications() {
  return useQuery(useTRPC().notifications.list.queryOptions(input));
}

/** Older than the newest ones, page by page; nothing is asked for until somebody wants it. */
export function useOlderNotifications(firstCursor: string | null) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.notifications.list.infiniteQueryOptions(input, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      initialCursor: firstCursor,
      enabled: false,
    }),
  );
  const pages = query.data?.pages ?? [];
  return {
    items: pages.flatMap((page) => page.items),
    hasMore: pages.length === 0 ? firstCursor !== null : query.hasNextPage,
    isLoading: query.isFetching,
    error: query.error,
    more: () => void (pages.length === 0 ? query.refetch() : query.fetchNextPage()),
  };
}

/** Null marks all of them. Shown at once; asked again afterwards either way. */
export function useMarkRead() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const queryKey = trpc.notifications.list.queryKey(input);
  return useMutation(
    trpc.notifications.markRead.mutationOptions({
      onMutate: async ({ ids }) => {
        await client.cancelQueries({ queryKey });
        const readAt = new Date().toISOString();
        client.setQueryData(queryKey, (list) => {
          if (!list) return list;
          const isMeant = (id: string) => ids === null || ids.includes(id);
          const unread = list.items.filter((item) => item.readAt === null && isMeant(item.id)).length;
          return {
            ...list,
            unreadCount: ids === null ? 0 : list.unreadCount - unread,
            items: list.items.map((item) =>
              isMeant(item.id) ? { ...item, readAt: item.readAt ?? readAt } : item,
            ),
          };
        });
      },
      onSettled: () => client.invalidateQueries({ queryKey: trpc.notifications.list.pathKey() }),
    }),
  );
}
