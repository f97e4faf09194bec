import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

export function useApiKeys() {
  return useQuery(useTRPC().apiKeys.list.queryOptions());
}

/** Everything that can be done with a key; the list is asked for again after each. */
export function useKeyChanges({ onRevoked }: { onRevoked?: (keyId: string) => void } = {}) {
  const trpc = useTRPC();
  const client = useQueryClient();
  // What a key made ends with it elsewhere too.
  const concerned = [trpc.apiKeys, trpc.webhooks, trpc.accounts.listInvitations];
  const onSettled = () =>
    Promise.all(concerned.map((room) => client.invalidateQueries({ queryKey: room.pathKey() })));
  return {
    create: useMutation(trpc.apiKeys.create.mutationOptions({ onSettled })),
    update: useMutation(trpc.apiKeys.update.mutationOptions({ onSettled })),
    revoke: useMutation(
      trpc.apiKeys.revoke.mutationOptions({ onSettled, onSuccess: (_, { keyId }) => onRevoked?.(keyId) }),
    ),
  };
}
