import type { DomainEventName, DomainEventOf } from '@debrief/contracts';
import type { sql } from '@debrief/db';
import type { JobTask } from '../jobs/job-task.ts';

/** A durable subscriber: one job per event, inserted in the publisher's transaction. */
export interface Subscription<Name extends DomainEventName = DomainEventName, Payload = unknown> {
  event: Name;
  task: JobTask<Payload>;
  /** `id` is that of the event's row: ids of one person's events sort by the time they were published. */
  toPayload(event: DomainEventOf<Name>, id: string): Payload;
  /** A condition in SQL: without it the job is not written. For what hardly anybody listens to. */
  onlyIf?: ReturnType<typeof sql<boolean>>;
  /** Runs this much later. */
  delayMs?: number;
  /** Jobs with the same key become one. */
  jobKey?(event: DomainEventOf<Name>): string;
  /** `replace` puts off a waiting job (debounce); `preserve_run_at` keeps its time (throttle). */
  jobKeyMode?: 'replace' | 'preserve_run_at';
}

/** Lets a list hold subscriptions to different events. */
export type AnySubscription = Omit<Subscription, 'toPayload' | 'jobKey' | 'task'> & {
  task: JobTask<never>;
  toPayload(event: never, id: string): unknown;
  jobKey?(event: never): string;
};

export function subscribe<Name extends DomainEventName, Payload>(
  subscription: Subscription<Name, Payload>,
): AnySubscription {
  return subscription as unknown as AnySubscription;
}
