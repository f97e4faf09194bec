import type { QuestionFilter } from '@debrief/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc.ts';
import type { BankOrder } from './bank-filter.ts';

const pageSize = 30;

/** What matches, page after page; what was there stays until the next is known. */
export function useQuestionList(filter: QuestionFilter, order: BankOrder) {
  return useInfiniteQuery(
    useTRPC().questionBank.listQuestions.infiniteQueryOptions(
      { ...filter, order, limit: pageSize },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
}

export type QuestionListQuery = ReturnType<typeof useQuestionList>;

export function useFacets(filter: QuestionFilter) {
  return useQuery(useTRPC().questionBank.facets.queryOptions(filter, { placeholderData: keepPreviousData }));
}
