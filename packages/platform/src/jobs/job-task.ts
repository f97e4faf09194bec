import type { z } from 'zod';
import type { Services } from '../services.ts';

export interface JobContext {
  services: Services;
  /** Aborted when the worker stops; the job runs again elsewhere. */
  signal: AbortSignal;
  /** 1 on the first try. */
  attempt: number;
}

/** A job: it may run twice, at the same time too, and must leave the same rows behind. */
export interface JobTask<Payload> {
  /** room.verb-noun */
  name: string;
  payload: z.ZodType<Payload>;
  maxAttempts: number;
  run(payload: Payload, context: JobContext): Promise<void>;
}

export function defineJob<Payload>(task: JobTask<Payload>): JobTask<Payload> {
  return task;
}

/** A job by the clock. `match` is a crontab pattern in UTC. */
export interface CronEntry {
  task: JobTask<Record<string, never>>;
  match: string;
}
