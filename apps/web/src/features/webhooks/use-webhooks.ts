import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

/** What is sent goes on while the page is looked at. */
const askEveryMs = 5_000;

export function useWebhooks() {
  return useQuery(
    useTRPC().webhooks.list.queryOptions(undefined, { refetchInterval: askEveryMs, staleTime: 0 }),
  );
}

/** Everything that can be done with an address; the list is asked for again after each. */
export function useWebhookChanges() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.webhooks.pathKey() });
  return {
    create: useMutation(trpc.webhooks.create.mutationOptions({ onSuccess })),
    update: useMutation(trpc.webhooks.update.mutationOptions({ onSuccess })),
    rotate: useMutation(trpc.webhooks.rotateSecret.mutationOptions({ onSuccess })),
    turn: useMutation(trpc.webhooks.switch.mutationOptions({ onSuccess })),
    remove: useMutation(trpc.webhooks.remove.mutationOptions({ onSuccess })),
    test: useMutation(trpc.webhooks.sendTest.mutationOptions({ onSuccess })),
    replay: useMutation(trpc.webhooks.replay.mutationOptions({ onSuccess })),
    replayFailed: useMutation(trpc.webhooks.replayFailed.mutationOptions({ onSuccess })),
  };
}
