import type { AppRouter } from '@debrief/features/router';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, retryLink, splitLink, type TRPCClient } from '@trpc/client';
import { EventSource } from 'eventsource';
import { DebriefError, toDebriefError } from './errors.ts';
import { type PartialInsightOptions, type PartialInsightUpdate, partialInsights } from './partial-insights.ts';
import { createSession, type Session } from './session.ts';

export interface DebriefClientOptions {
  /** Where Debrief runs, such as `http://localhost:3000`. In a page of Debrief itself: the page's origin. */
  url: string;
  /** A session token from an earlier sign-in; in browsers the session cookie does without. */
  token?: string;
  /** Defaults to the platform's own. */
  fetch?: typeof globalThis.fetch;
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

/** A typed client for browsers and Node 20 or later. Reads are batched; subscriptions reconnect by themselves. */
export function createDebriefClient(options: DebriefClientOptions): DebriefClient {
  const base = options.url.replace(/\/+$/, '');
  const send = options.fetch ?? globalThis.fetch;
  const session = createSession(base, send, options.token ?? null);
  const api = createTRPCClient<AppRouter>({ links: [split(base, send, session)] });
  return { api, session, partialInsights: (attemptId, watch) => partialInsights(api, attemptId, watch) };
}

function split(base: string, send: typeof globalThis.fetch, session: Session) {
  const url = `${base}/api/trpc`;
  return splitLink<AppRouter>({
    condition: (op) => op.type === 'subscription',
    true: [
      // A browser gives up for good on an answer that is not 200, as while the server restarts.
      retryLink({
        retry: ({ error, attempts }) => !error.data && attempts < 8,
        retryDelayMs: (attempt) => Math.min(200 * 2 ** attempt, 5_000),
      }),
      httpSubscriptionLink({
        url,
        EventSource: EventSource as unknown as typeof globalThis.EventSource,
        eventSourceOptions: () => ({ fetch: (input: string | URL, init: RequestInit) => send(input, withSession(init, session)) }) as never,
      }),
    ],
    false: [httpBatchLink({ url, maxItems: 10, fetch: (input, init) => send(input as string, init as RequestInit), headers: () => session.headers() })],
  });
}

function withSession(init: RequestInit, session: Session): RequestInit {
  return { ...init, headers: { ...(init.headers as Record<string, string>), ...session.headers() } };
}

export { DebriefError, toDebriefError };
