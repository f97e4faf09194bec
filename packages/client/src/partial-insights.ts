import type { AppRouter } from '@debrief/features/router';
import type { InsightDraft, InsightEvent, InsightState } from '@debrief/contracts';
import type { TRPCClient } from '@trpc/client';
import { DebriefError, toDebriefError } from './errors.ts';
import { type DeepPartial, parsePartialJson } from './partial-json/index.ts';
import { createQueue } from './queue.ts';

export interface PartialInsightOptions {
  signal?: AbortSignal;
}

export type PartialInsightUpdate =
  /** What is there so far; a string may still be growing. After a restart of the writer it is smaller than before. */
  | { status: 'writing'; insight: DeepPartial<InsightDraft> }
  | { status: 'ready'; insight: NonNullable<InsightState['insight']>; state: InsightState }
  /** Somebody stopped the writing. */
  | { status: 'stopped'; insight: DeepPartial<InsightDraft> };

export async function* partialInsights(
  api: TRPCClient<AppRouter>,
  attemptId: string,
  { signal }: PartialInsightOptions = {},
): AsyncIterable<PartialInsightUpdate> {
  let text = '';
  for await (const event of watch(api, attemptId, signal)) {
    if (event.type === 'failed') throw new DebriefError('unavailable', 'The insight could not be written.', event.reason);
    if (event.type === 'ready' && event.state.insight) return yield { status: 'ready', insight: event.state.insight, state: event.state };
    if (event.type === 'stopped') return yield { status: 'stopped', insight: parsePartialJson(text) };
    if (event.type === 'start') text = '';
    if (event.type === 'delta') text += event.text;
    yield { status: 'writing', insight: parsePartialJson(text) };
  }
}

/** The subscription as an iterable; leaving the loop ends it. */
async function* watch(api: TRPCClient<AppRouter>, attemptId: string, signal?: AbortSignal): AsyncIterable<InsightEvent> {
  const queue = createQueue<InsightEvent>();
  const subscription = api.insights.watch.subscribe(
    { attemptId },
    {
      onData: ({ data }) => queue.push(data),
      onError: (error) => queue.fail(toDebriefError(error)),
      onComplete: () => queue.end(),
    },
  );
  const leave = () => queue.end();
  signal?.addEventListener('abort', leave, { once: true });
  try {
    yield* queue;
  } finally {
    signal?.removeEventListener('abort', leave);
    subscription.unsubscribe();
  }
}
