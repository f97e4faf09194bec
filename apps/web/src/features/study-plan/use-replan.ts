import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

/** Everything that makes the plan anew shows the new one at once. */
function useAfterwards() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return { onSuccess: () => client.invalidateQueries({ queryKey: trpc.studyPlan.get.queryKey() }) };
}

export function useSetSettings() {
  return useMutation(useTRPC().studyPlan.setSettings.mutationOptions(useAfterwards()));
}

export function useSetTopicDropped() {
  return useMutation(useTRPC().studyPlan.setTopicDropped.mutationOptions(useAfterwards()));
}

export function useReplan() {
  return useMutation(useTRPC().studyPlan.replan.mutationOptions(useAfterwards()));
}
