import type { QueryClient } from '@tanstack/react-query';
import type { DebriefQueries } from '../trpc.ts';

export interface RouterContext {
  queryClient: QueryClient;
  trpc: DebriefQueries;
}
