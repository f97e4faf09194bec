import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

export type EssayStatus = 'waiting' | 'marked';

export function useEssays(status: EssayStatus, quizId: string | undefined) {
  return useInfiniteQuery(
    useTRPC().quizzes.marking.list.infiniteQueryOptions(
      { status, quizId },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
}

interface Place {
  attemptId: string;
  questionVersionId: string;
}

/** The essay to go on with: the one that has waited longest, but for this one. */
export function useNextEssay(current: Place, quizId: string | undefined): Place | undefined {
  const { data } = useQuery(useTRPC().quizzes.marking.list.queryOptions({ quizId, limit: 20 }));
  const isIt = (each: Place) =>
    each.attemptId === current.attemptId && each.questionVersionId === current.questionVersionId;
  const here = data?.essays.findIndex(isIt) ?? -1;
  return data?.essays[here + 1] ?? data?.essays.find((each) => !isIt(each));
}
