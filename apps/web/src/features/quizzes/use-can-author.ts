import { useSuspenseQuery } from '@tanstack/react-query';
import { meOptions } from '../../me-options.ts';
import { useTRPC } from '../../trpc.ts';

/** Tutors and administrators make quizzes. */
export function useCanAuthor(): boolean {
  const me = useSuspenseQuery({ ...meOptions(useTRPC()), staleTime: Number.POSITIVE_INFINITY }).data;
  return me.profile !== null && me.profile.role !== 'student';
}
