import type { Job, JobKind } from '@debrief/contracts';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../trpc.ts';

/** Where live events leave what they say of a piece of work. */
export function jobKey({ kind, subjectId }: Pick<Job, 'kind' | 'subjectId'>) {
  return ['job', kind, subjectId] as const;
}

/** The work this person waits for, as the last live event told it; undefined when none was told of. */
export function useJob(kind: JobKind, subjectId: string): Job | undefined {
  return useQuery<Job>({ queryKey: jobKey({ kind, subjectId }), queryFn: skipToken, staleTime: Infinity })
    .data;
}

/** The newest work of this kind and subject, told or asked for. */
export function useNewestJob(kind: JobKind, subjectId: string): Job | undefined {
  const told = useJob(kind, subjectId);
  const trpc = useTRPC();
  const page = useQuery(
    trpc.jobs.list.queryOptions(
      { kind, limit: 20 },
      {
        refetchInterval: ({ state }) => (state.data?.items.some((job) => !job.finishedAt) ? 3_000 : false),
      },
    ),
  );
  const asked = page.data?.items.find((job) => job.subjectId === subjectId);
  if (!told || !asked || told.id !== asked.id)
    return asked && told && told.id > asked.id ? told : (asked ?? told);
  return told;
}

/** What a person may do about their work; whoever shows it hears of the change. */
export function useJobActions(onChanged?: (job: Job) => unknown) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = (job: Job) => {
    client.setQueryData(jobKey(job), job);
    void client.invalidateQueries({ queryKey: trpc.jobs.pathKey() });
    return onChanged?.(job);
  };
  const cancel = useMutation(trpc.jobs.cancel.mutationOptions({ onSuccess }));
  const retry = useMutation(trpc.jobs.retry.mutationOptions({ onSuccess }));
  return {
    cancel: ({ id }: Job) => cancel.mutate({ jobId: id }),
    retry: ({ id }: Job) => retry.mutate({ jobId: id }),
    isCancelling: cancel.isPending,
    isRetrying: retry.isPending,
    error: cancel.error ?? retry.error,
  };
}
