import type { Job } from '@debrief/contracts';
import { skipToken, useQuery } from '@tanstack/react-query';

/** Where live events leave what they say of a piece of work. */
export function jobKey({ kind, subjectId }: Pick<Job, 'kind' | 'subjectId'>) {
  return ['job', kind, subjectId] as const;
}

/** The work this person waits for, as the last live event told it; undefined when none was told of. */
export function useJob(kind: string, subjectId: string): Job | undefined {
  return useQuery<Job>({ queryKey: jobKey({ kind, subjectId }), queryFn: skipToken, staleTime: Infinity })
    .data;
}
