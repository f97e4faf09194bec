import type { DomainEvent, DomainEventName, DomainEventOf } from '@debrief/contracts';
import type { Db, Trx } from '@debrief/db';
import { enqueue } from '../jobs/enqueue.ts';
import type { JobTask } from '../jobs/job-task.ts';
import type { Logger } from '../logger.ts';
import { newId } from '../new-id.ts';
import type { AnySubscription } from './subscription.ts';

export type Publish = (event: DomainEvent) => Promise<void>;

export interface EventPublisher {
  /**
   * Runs `change` in one transaction. What it publishes is written with it: the event's row and one job per durable
   * subscriber. After the commit the listeners of this process hear of it; they may be lost with the process.
   */
  transaction<Result>(change: (trx: Trx, publish: Publish) => Promise<Result>): Promise<Result>;
  /** Hears events committed by this process. Returns how to stop. */
  listen<Name extends DomainEventName>(name: Name, hear: (event: DomainEventOf<Name>) => void): () => void;
}

interface PublisherOptions {
  db: Db;
  log: Logger;
  subscriptions: readonly AnySubscription[];
}

export function createEventPublisher({ db, log, subscriptions }: PublisherOptions): EventPublisher {
  const listeners = new Map<string, Set<(event: DomainEvent) => void>>();

  function wake(event: DomainEvent): void {
    for (const hear of listeners.get(event.name) ?? []) {
      try {
        hear(event);
      } catch (error) {
        log.error({ err: error, event: event.name }, 'a listener failed');
      }
    }
  }

  return {
    async transaction(change) {
      const published: DomainEvent[] = [];
      const result = await db.transaction().execute((trx) =>
        change(trx, async (event) => {
          await write(trx, event, subscriptions);
          published.push(event);
        }),
      );
      for (const event of published) wake(event);
      return result;
    },
    listen(name, hear) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(hear as (event: DomainEvent) => void));
      return () => heard.delete(hear as (event: DomainEvent) => void);
    },
  };
}

async function write(trx: Trx, event: DomainEvent, subscriptions: readonly AnySubscription[]): Promise<void> {
  await trx
    .insertInto('event')
    .values({ user_id: event.userId, id: newId(), name: event.name, payload: JSON.stringify(event) })
    .execute();
  for (const subscription of subscriptions) {
    if (subscription.event === event.name) await enqueueFor(trx, subscription, event);
  }
}

async function enqueueFor(trx: Trx, subscription: AnySubscription, event: DomainEvent): Promise<void> {
  const { task, toPayload, jobKey, delayMs, jobKeyMode } = subscription;
  await enqueue(trx, task as unknown as JobTask<unknown>, toPayload(event as never), {
    delayMs,
    jobKeyMode,
    jobKey: jobKey?.(event as never),
  });
}
