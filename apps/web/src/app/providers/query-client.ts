import { QueryCache, QueryClient } from '@tanstack/react-query';
import { readFailure } from '../../errors/read-failure.ts';
import { reloadIfOutdated } from '../reload-when-outdated.ts';

const worthRetrying = new Set(['unavailable', 'internal', 'offline']);

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { state }) => {
        if (state.data === undefined) void reloadIfOutdated(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Live events tell what changed; asking again at each focus would only cost.
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && worthRetrying.has(readFailure(error).code),
      },
      mutations: { networkMode: 'always' },
    },
  });
}
