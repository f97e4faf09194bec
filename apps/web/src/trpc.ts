import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  retryLink,
  splitLink,
} from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from './app-router.ts';
import { fetchOrTake, forgetAhead } from './ask-ahead.ts';
import { createCallKeys, needsKey } from './call-keys.ts';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
export type DebriefTrpcClient = ReturnType<typeof createDebriefTrpcClient>;

const url = '/api/trpc';

/** Must not exceed the server's `maxBatchSize`. */
const maxItems = 10;

export function createDebriefTrpcClient() {
  const keys = createCallKeys(
    (input, init) => {
      forgetAhead();
      return fetch(input, init);
    },
    () => performance.now(),
  );
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === 'subscription',
        // A browser gives up for good on a non-200 answer: the retry has to stand before the subscription. It never
        // gives up, since it counts the failures of a page's whole life; a hidden page holds no stream.
        true: [
          retryLink({
            retry: ({ error }) => !error.data,
            retryDelayMs: (attempt) => Math.min(200 * 2 ** attempt, 5_000),
          }),
          httpSubscriptionLink({ url }),
        ],
        false: splitLink({
          // A key is of one call, which goes alone.
          condition: needsKey,
          true: httpLink({ url, headers: keys.headers, fetch: keys.fetch }),
          false: httpBatchLink({ url, maxItems, maxURLLength: 2_000, fetch: fetchOrTake }),
        }),
      }),
    ],
  });
}

export type DebriefQueries = ReturnType<typeof useTRPC>;
