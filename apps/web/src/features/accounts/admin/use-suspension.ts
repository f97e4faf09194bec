import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc.ts';

/** Shutting somebody out and letting them in again; everything that shows people is asked for again. */
export function useSuspension() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: trpc.accounts.pathKey() });
  return {
    suspend: useMutation(trpc.accounts.suspend.mutationOptions({ onSettled })),
    restore: useMutation(trpc.accounts.restore.mutationOptions({ onSettled })),
  };
}
