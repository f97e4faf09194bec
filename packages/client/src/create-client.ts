import type { AppRouter } from '@debrief/features/router';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';
import { EventSource, type EventSourceFetchInit } from 'eventsource';
import {
  type PartialInsightOptions,
  type PartialInsightUpdate,
  partialInsights,
} from './partial-insights.ts';
import { createSession, type Session } from './session.ts';

export interface DebriefClientOptions {
  /** Where Debrief runs, such as `http://localhost:3000`. In a page of Debrief itself: the page's origin. */
  url: string;
  /** A session token from an earlier sign-in; in browsers the session cookie does without. */
  token?: string;
  /** Defaults to the platform's own. */
  fetch?: Send;
}

export interface DebriefClient {
  /** Every procedure, typed: `client.api.quizzes.list.query()`. Failures are TRPCClientErrors; see `toDebriefError`. */
  api: TRPCClient<AppRouter>;
  /** Signing in and out; the token of this client follows. */
  session: Session;
  /**
   * The insight of an attempt while it is written: a growing, typed, partial object, at last the validated one.
   * Survives lost connections; starts over when the writer does. Throws DebriefError when it failed.
   */
  partialInsights(attemptId: string, options?: PartialInsightOptions): AsyncIterable<PartialInsightUpdate>;
}

export type Send = (url: string | URL, init?: RequestInit) => Promise<Response>;

/** A typed client for browsers and Node. Calls of one moment go together; subscriptions reconnect by themselves. */
export function createDebriefClient(options: DebriefClientOptions): DebriefClient {
  const base = options.url.replace(/\/+$/, '');
  const send: Send = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const session = createSession(base, send, options.token ?? null);
  const api = createTRPCClient<AppRouter>({ links: [chooseLink(base, send, session)] });
  return { api, session, partialInsights: (attemptId, watch) => partialInsights(api, attemptId, watch) };
}

function chooseLink(base: string, send: Send, session: Session) {
  const url = `${base}/api/trpc`;
  return splitLink<AppRouter>({
    condition: (op) => op.type === 'subscription',
    true: httpSubscriptionLink({
      url,
      // The platform's own sends no headers, and gives up for good on what a proxy answers while a server restarts.
      EventSource,
      eventSourceOptions: () => ({ fetch: (input, init) => open(input, init, send, session) }),
    }),
    false: httpBatchLink({
      url,
      // Both are what the server takes at most.
      maxItems: 10,
      maxURLLength: 4_000,
      headers: () => session.headers(),
      fetch: (input, init) => send(toAddress(input), init as RequestInit),
    }),
  });
}

function toAddress(input: string | URL | Request): string | URL {
  return input instanceof Request ? input.url : input;
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
