import { TRPCUntypedClient } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import type { WatchOptions } from './calls.ts';
import { createApi } from './create-api.ts';
import type { Api, Job, LiveEvent, LiveTopic } from './generated/api.ts';
import { chooseLink } from './links.ts';
import { type PartialExplanationUpdate, partialExplanation } from './partial-explanation.ts';
import { type PartialInsightUpdate, partialInsights } from './partial-insights.ts';
import type { RetryOptions } from './retries.ts';
import { createSession, type Identity, type Session } from './session.ts';
import { watchEvents } from './watch-events.ts';
import { watchJob } from './watch-job.ts';

export interface DebriefClientOptions extends Identity {
  /** Where Debrief runs, such as `http://localhost:3000`. In a page of Debrief itself: the page's origin. */
  url: string;
  /** Defaults to the platform's own. */
  fetch?: Send;
  /** How calls are repeated when a connection is lost, the server is away or asks to wait; false: never. */
  retries?: RetryOptions | false;
}

export interface DebriefClient {
  /** Every procedure, typed: `client.api.quizzes.list.query()`. Failures are DebriefErrors. */
  api: Api;
  /** Signing in and out; the token of this client follows. */
  session: Session;
  /**
   * The insight of an attempt while it is written: a growing, typed, partial object, at last the validated one.
   * Survives lost connections; starts over when the writer does. Throws DebriefError when it failed.
   */
  partialInsights(attemptId: string, options?: WatchOptions): AsyncGenerator<PartialInsightUpdate, void>;
  /** An explanation while it is written, as `partialInsights` does. */
  partialExplanation(
    explanationId: string,
    options?: WatchOptions,
  ): AsyncGenerator<PartialExplanationUpdate, void>;
  /** A job each time it changes, from where it stands now to its end: done, failed or cancelled. */
  watchJob(jobId: string, options?: WatchOptions): AsyncGenerator<Job, void>;
  /**
   * What changes for this person, as it changes, until the loop is left. `resync` comes first and after every gap: read
   * again what you show, since something may have been missed.
   */
  watchEvents(topics: readonly LiveTopic[], options?: WatchOptions): AsyncGenerator<LiveEvent, void>;
}

export type Send = (url: string | URL, init?: RequestInit) => Promise<Response>;

/** A typed client for browsers, Node and tests. */
export function createDebriefClient(options: DebriefClientOptions): DebriefClient {
  const base = options.url.replace(/\/+$/, '');
  const send: Send = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const session = createSession(base, send, options);
  const wire = new TRPCUntypedClient<AnyTRPCRouter>({ links: [chooseLink(base, send, session)] });
  const isSignedIn = () => 'document' in globalThis || Object.keys(session.headers()).length > 0;
  const api = createApi({ wire, retries: options.retries, isSignedIn });
  return {
    api,
    session,
    partialInsights: (attemptId, watch) => partialInsights(api, attemptId, watch),
    partialExplanation: (explanationId, watch) => partialExplanation(api, explanationId, watch),
    watchJob: (jobId, watch) => watchJob(api, jobId, watch),
    watchEvents: (topics, watch) => watchEvents(api, topics, watch),
  };
}
