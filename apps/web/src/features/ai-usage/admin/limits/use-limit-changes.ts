import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../../trpc.ts';

/** Everything an administrator does here; the page is asked for again after each. */
export function useLimitChanges(onDone?: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.aiUsage.pathKey() });
    onDone?.();
  };
  const { limits } = trpc.aiUsage;
  return {
    set: useMutation(limits.set.mutationOptions({ onSuccess })),
    remove: useMutation(limits.remove.mutationOptions({ onSuccess })),
    block: useMutation(limits.block.mutationOptions({ onSuccess })),
    unblock: useMutation(limits.unblock.mutationOptions({ onSuccess })),
    setBudget: useMutation(limits.setBudget.mutationOptions({ onSuccess })),
    setSwitch: useMutation(limits.setSwitch.mutationOptions({ onSuccess })),
  };
}
