import type { DomainEvent, DomainEventName, DomainEventOf } from '@debrief/contracts';
import { type Db, sql, type Trx } from '@debrief/db';
import { type EnqueueOptions, jobCall } from '../jobs/enqueue.ts';
import type { JobTask } from '../jobs/job-task.ts';
import type { Logger } from '../logger.ts';
import { newId } from '../new-id.ts';
import type { AnySubscription } from './subscription.ts';

export interface Publish {
  (event: DomainEvent): Promise<void>;
  /**
   * For a change that writes the event in its own statement: `${with}` goes among its common table expressions and
   * `${count}` must be selected, else the jobs are not written.
   */
  within(event: DomainEvent): PublishedWithin;
}

type Fragment = ReturnType<typeof sql<unknown>>;

export interface PublishedWithin {
  with: Fragment;
  count: ReturnType<typeof sql<number>>;
}

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
      const within = (event: DomainEvent) => {
        published.push(event);
        return writing(event, subscriptions);
      };
      const result = await db.transaction().execute((trx) => {
        const publish = async (event: DomainEvent) => {
          const { with: written, count } = within(event);
          await sql`with ${written} select ${count}`.execute(trx);
        };
        return change(trx, Object.assign(publish, { within }));
      });
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

/** The event's row and one job for each subscriber. */
function writing(event: DomainEvent, subscriptions: readonly AnySubscription[]): PublishedWithin {
  const id = newId();
  const jobs = subscriptions
    .filter((subscription) => subscription.event === event.name)
    .map((subscription) => {
      const condition = subscription.onlyIf ? sql` where ${subscription.onlyIf}` : sql``;
      return sql`select ${jobFor(subscription, event, id)} as job${condition}`;
    });
  return {
    with: sql`published as (
        insert into event (user_id, id, name, payload)
        values (${event.userId}, ${id}, ${event.name}, ${JSON.stringify(event)}::jsonb)
      ), published_jobs as materialized (${jobs.length > 0 ? sql.join(jobs, sql` union all `) : sql`select where false`})`,
    count: sql<number>`(select count(*)::int from published_jobs)`,
  };
}

function jobFor(
  { task, toPayload, jobKey, delayMs, jobKeyMode }: AnySubscription,
  event: DomainEvent,
  id: string,
) {
  const options: EnqueueOptions = { delayMs, jobKeyMode, jobKey: jobKey?.(event as never) };
  return jobCall(task as unknown as JobTask<unknown>, toPayload(event as never, id), options);
}
