import type { StudyPlan } from '@debrief/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

/** A tick shows at once; when it could not be saved, that one task goes back and the failure is told. */
export function useSetTaskDone() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const queryKey = trpc.studyPlan.get.queryKey();
  const tick = (taskId: string, isDone: boolean) =>
    client.setQueryData(queryKey, (plan) => plan && withTick(plan, taskId, isDone));
  return useMutation(
    trpc.studyPlan.setTaskDone.mutationOptions({
      onMutate: async ({ taskId, isDone }) => {
        await client.cancelQueries({ queryKey });
        tick(taskId, isDone);
      },
      onError: (_error, { taskId, isDone }) => tick(taskId, !isDone),
      onSettled: () => client.invalidateQueries({ queryKey }),
    }),
  );
}

function withTick(plan: StudyPlan, taskId: string, isDone: boolean): StudyPlan {
  const doneAt = isDone ? new Date().toISOString() : null;
  return { ...plan, tasks: plan.tasks.map((task) => (task.id === taskId ? { ...task, doneAt } : task)) };
}
