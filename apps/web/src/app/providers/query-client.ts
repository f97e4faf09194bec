import { QueryClient } from '@tanstack/react-query';
import { readFailure } from '../../errors/read-failure.ts';

const worthRetrying = new Set(['unavailable', 'internal', 'offline']);

export function createQueryClient(): QueryClient {
  return new QueryClient({
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
