import type { InsightEvent } from '@debrief/contracts';
import type { AppRouter } from '@debrief/features/router';
import type { TRPCClient } from '@trpc/client';
import { DebriefError, toDebriefError } from './errors.ts';
import type { PartialInsightOptions } from './partial-insights.ts';
import { createPatience } from './patience.ts';
import { createQueue } from './queue.ts';

/** The subscription as an iterable; leaving the loop ends it. */
export async function* watchInsight(
  api: TRPCClient<AppRouter>,
  attemptId: string,
  { signal, patienceMs = 60_000 }: PartialInsightOptions,
): AsyncGenerator<InsightEvent, void> {
  if (signal?.aborted) return;
  const queue = createQueue<InsightEvent>();
  const patience = createPatience(patienceMs, () =>
    queue.fail(new DebriefError('unavailable', 'The server could not be reached.')),
  );
  const subscription = api.insights.watch.subscribe(
    { attemptId },
    {
      onConnectionStateChange: ({ state }) => (state === 'connecting' ? patience.begin() : patience.end()),
      onData: ({ data }) => queue.push(data),
      onError: (error) => queue.fail(toDebriefError(error)),
      onComplete: () => queue.end(),
    },
  );
  signal?.addEventListener('abort', queue.end, { once: true });
  try {
    yield* queue;
  } finally {
    signal?.removeEventListener('abort', queue.end);
    patience.end();
    subscription.unsubscribe();
  }
}
