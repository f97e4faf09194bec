import { type LiveEvent, liveEventSchema } from '@debrief/contracts';
import { type Db, sql } from '@debrief/db';
import type { Bus } from '../bus/index.ts';
import type { Logger } from '../logger.ts';
import { createEventQueue, type EventQueue } from './event-queue.ts';
import type { LiveEvents } from './live-events.ts';
import { createPresence } from './presence.ts';

const topic = 'live';

interface LiveOptions {
  db: Db;
  bus: Bus;
  log: Logger;
  /** How often this process says whose pages are open. */
  presenceMs?: number;
}

export function createLiveEvents({ db, bus, log, presenceMs }: LiveOptions): LiveEvents {
  const followers = new Map<string, Set<EventQueue>>();
  const presence = createPresence({ db, log, processId: bus.processId, everyMs: presenceMs ?? 5_000 });
  const resyncAll = () => {
    for (const queues of followers.values()) for (const queue of queues) queue.add({ type: 'resync' });
  };
  const stops = [
    bus.onReconnect(resyncAll),
    bus.listen(topic, (payload) => {
      const told = readPayload(payload);
      if (!told) return resyncAll();
      for (const queue of followers.get(told.userId) ?? []) queue.add(told.event);
    }),
  ];

  function join(userId: string, queue: EventQueue): () => void {
    const queues = followers.get(userId) ?? new Set();
    followers.set(userId, queues.add(queue));
    if (queues.size === 1) presence.enter(userId);
    return () => {
      queues.delete(queue);
      if (queues.size > 0) return;
      followers.delete(userId);
      presence.leave(userId);
    };
  }

  return {
    tell: (userId, event) => bus.send(topic, { userId, event }),
    mention: (userId, event) => void bus.send(topic, { userId, event }, { mayWait: true }),
    announce(userId, event) {
      const message = { topic, payload: { userId, event } };
      const { channel, payloads } = bus.pack([message]);
      const notify = sql`(select count(pg_notify(${channel}, told)) from unnest(${payloads}::text[]) told)`;
      return { notify, ring: () => bus.ring(message) };
    },
    isPresent: (userId) => presence.isPresent(userId),
    async *follow(userId, signal) {
      const queue = createEventQueue();
      const leave = join(userId, queue);
      try {
        yield* queue.read(signal);
      } finally {
        leave();
      }
    },
    async close() {
      for (const stop of stops) stop();
      await presence.close();
    },
  };
}

/** Nothing when it did not fit into a notification or comes from a newer version: then only asking again helps. */
function readPayload(payload: unknown): { userId: string; event: LiveEvent } | null {
  const { userId, event } = (payload ?? {}) as { userId?: string; event?: unknown };
  const parsed = liveEventSchema.safeParse(event);
  return userId && parsed.success ? { userId, event: parsed.data } : null;
}
