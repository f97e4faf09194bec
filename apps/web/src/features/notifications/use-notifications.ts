import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

const input = { limit: 30 };

export function useNotifications() {
  return useQuery(useTRPC().notifications.list.queryOptions(input));
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
      onSettled: () => client.invalidateQueries({ queryKey }),
    }),
  );
}
