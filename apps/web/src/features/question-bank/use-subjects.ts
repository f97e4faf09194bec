import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

export function useSubjects() {
  return useQuery(useTRPC().questionBank.listSubjects.queryOptions(undefined, { staleTime: 5 * 60_000 }));
}

/** The subject's whole tree, the subject itself first. */
export function useTopics(subjectId: string) {
  return useQuery(
    useTRPC().questionBank.listTopics.queryOptions({ subjectId }, { enabled: subjectId !== '' }),
  );
}
