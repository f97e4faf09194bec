import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

/** Live events say when a plan is made; asking now and then covers a connection that is down. */
const askAgainMs = 4_000;

export function useStudyPlan() {
  return useQuery(
    useTRPC().studyPlan.get.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.status === 'computing' ? askAgainMs : false),
    }),
  );
}
