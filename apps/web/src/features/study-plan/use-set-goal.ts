import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

export function useSetGoal() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return useMutation(
    trpc.studyPlan.setGoal.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.studyPlan.pathKey() }),
    }),
  );
}
