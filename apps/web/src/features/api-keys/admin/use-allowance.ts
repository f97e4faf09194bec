import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc.ts';

export function useAllowance() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return useMutation(
    trpc.apiKeys.setAllowance.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() }),
    }),
  );
}
