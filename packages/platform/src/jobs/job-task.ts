import type { z } from 'zod';
import type { Services } from '../services.ts';

export interface JobContext {
  services: Services;
  /** Aborted when the worker stops; the job runs again elsewhere. */
  signal: AbortSignal;
  /** 1 on the first try. */
  attempt: number;
}

/**
 * `waited-for`: somebody looks at a page until it is done, and it goes before whatever else waits. `background`: nobody
 * would notice an hour.
 */
export type Lane = 'waited-for' | 'usual' | 'background';

/** A job: it may run twice, at the same time too, and must leave the same rows behind. */
export interface JobTask<Payload> {
  /** room.verb-noun */
  name: string;
  payload: z.ZodType<Payload>;
  maxAttempts: number;
  lane?: Lane;
  run(payload: Payload, context: JobContext): Promise<void>;
}

export function defineJob<Payload>(task: JobTask<Payload>): JobTask<Payload> {
  return task;
}

const priorities: Record<Lane, number> = { 'waited-for': -10, usual: 0, background: 10 };

/** As the queue wants it: lower goes first. */
export function priorityOf({ lane = 'usual' }: Pick<JobTask<never>, 'lane'>): number {
  return priorities[lane];
}

/** A job by the clock. `match` is a crontab pattern in UTC. */
export interface CronEntry {
  task: JobTask<Record<string, never>>;
  match: string;
}
