import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

/** Every exam there is to prepare for. */
export function useExams() {
  return useQuery(
    useTRPC().questionBank.listSubjects.queryOptions(undefined, {
      select: (subjects) => subjects.flatMap((subject) => subject.exams),
      staleTime: 5 * 60_000,
    }),
  );
}
