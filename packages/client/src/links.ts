import { httpBatchLink, httpLink, httpSubscriptionLink, splitLink, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { EventSource, type EventSourceFetchInit } from 'eventsource';
import type { Send } from './create-client.ts';
import type { Session } from './session.ts';
import { fromResponse } from './to-debrief-error.ts';

/** Queries of one moment go together; a mutation goes alone, since its key names one call; streams reconnect. */
export function chooseLink(base: string, send: Send, session: Session): TRPCLink<AnyTRPCRouter> {
  const url = `${base}/api/trpc`;
  const fetch = async (input: string | URL | Request, init?: unknown) =>
    readable(await send(toAddress(input), init as RequestInit));
  return splitLink({
    condition: ({ type }) => type === 'subscription',
    true: httpSubscriptionLink({
      url,
      // The platform's own sends no headers, and gives up for good on what a proxy answers while a server restarts.
      EventSource,
      eventSourceOptions: () => ({ fetch: (input, init) => open(input, init, send, session) }),
    }),
    false: splitLink({
      condition: ({ type }) => type === 'mutation',
      true: httpLink({
        url,
        headers: ({ op }) => ({ ...session.headers(), 'idempotency-key': String(op.context.idempotencyKey) }),
        fetch,
      }),
      false: httpBatchLink({
        url,
        // Both are what the server takes at most.
        maxItems: 10,
        maxURLLength: 4_000,
        headers: () => session.headers(),
        fetch,
      }),
    }),
  });
}

function toAddress(input: string | URL | Request): string | URL {
  return input instanceof Request ? input.url : input;
}

/** A proxy in front of a server that is away answers with a page. */
function readable(response: Response): Response {
  if (response.headers.get('content-type')?.includes('json')) return response;
  void response.body?.cancel();
  throw fromResponse(response, `Answered ${response.status}, and not in JSON.`);
}

const passing = new Set([429, 502, 503, 504]);

/** What will pass is told as a lost connection, on which the EventSource comes again. */
async function open(url: string | URL, init: EventSourceFetchInit, send: Send, session: Session) {
  const headers = { ...init.headers, ...session.headers() };
  const response = await send(url, { ...init, headers } as RequestInit);
  if (!passing.has(response.status)) return response;
  await response.body?.cancel();
  throw new TypeError(`Answered ${response.status}.`);
}
