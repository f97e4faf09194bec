import type { LiveEvent, LiveTopic } from '@debrief/contracts';
import { newId } from '../new-id.ts';
import type { Services } from '../services.ts';

const topicOf = {
  'dashboard.changed': 'dashboard',
  'study-plan.changed': 'study-plan',
  'notification.created': 'notifications',
  'job.changed': 'jobs',
  'attempt.changed': 'attempts',
  'ai-meter.changed': 'ai-meter',
  'subscription.changed': 'subscription',
} as const satisfies Record<Exclude<LiveEvent['type'], 'resync'>, LiveTopic>;

interface Watch {
  userId: string;
  topics: readonly LiveTopic[];
  signal: AbortSignal;
}

/**
 * Begins with `resync`, also after a lost connection: nothing is kept for a reader that was away, so it asks once for
 * everything and from then on for what it is told of.
 */
export async function* watchEvents(
  { live }: Pick<Services, 'live'>,
  { userId, topics, signal }: Watch,
): AsyncGenerator<{ id: string; event: LiveEvent }> {
  const events = live.follow(userId, signal)[Symbol.asyncIterator]();
  // Asking for the first event is what begins to listen, so that nothing falls between it and `resync`.
  let next = events.next();
  try {
    yield { id: newId(), event: { type: 'resync' } };
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = events.next();
      if (value.type === 'resync' || topics.includes(topicOf[value.type]))
        yield { id: newId(), event: value };
    }
  } finally {
    next.catch(() => {});
    void events.return?.();
  }
}
