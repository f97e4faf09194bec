import type { JobKind, JobReason } from '@debrief/contracts';
import type { Trx } from '@debrief/db';
import type { z } from 'zod';
import { defineJob, type JobContext, type JobTask } from '../jobs/job-task.ts';
import type { JobKey, RunningJob } from './job-records.ts';

/**
 * A kind of work that people may wait for: its task, and what they may do about it. A kind is defined once, in its room,
 * and listed in the registry that the job record is given.
 */
export interface PersonJob<Payload> {
  kind: JobKind;
  task: JobTask<Payload>;
  canCancel: boolean;
  canRetry: boolean;
  /** What else ends with it, in the transaction that notes that the person wants no more. */
  onCancel?(trx: Trx, payload: Payload): Promise<void>;
  /** What runs when the person asks again; null when it cannot be done any more. The same as before if left out. */
  again?(trx: Trx, payload: Payload): Promise<Payload | null>;
}

/** Lets a list hold kinds of different payloads. */
export type AnyPersonJob = PersonJob<never>;

export interface PersonJobContext extends JobContext {
  /** Aborted when the worker stops and when the person cancels. */
  signal: AbortSignal;
  progress(percent: number): Promise<void>;
  /** Names what it does now; the catalogue has words for it. */
  step(name: string): Promise<void>;
}

interface PersonJobOptions<Payload> extends Omit<PersonJob<Payload>, 'task'> {
  /** room.verb-noun */
  name: string;
  payload: z.ZodType<Payload>;
  maxAttempts: number;
  /** Null: nobody waits for this one. */
  keyOf(payload: Payload): Omit<JobKey, 'kind'> | null;
  /**
   * Resolves to the reason when it came to nothing and trying again by itself would not help, and to 'overtaken' when
   * it found that what it worked on was cancelled or begun anew.
   */
  run(payload: Payload, context: PersonJobContext): Promise<JobReason | 'overtaken' | undefined>;
  /** Of a failure after the last try; 'failed' if left out. */
  reason?: JobReason;
  /** After the last try. */
  onFailed?(payload: Payload, context: JobContext): Promise<void>;
}

/**
 * A job that tells a person how far it is. What was cancelled before it began does not begin; what is cancelled while
 * it runs hears of it by its signal. A run whose record is over already is silent: jobs may run twice.
 */
export function definePersonJob<Payload>(options: PersonJobOptions<Payload>): PersonJob<Payload> {
  const { kind, name, payload, maxAttempts, canCancel, canRetry, onCancel, again } = options;
  const task = defineJob<Payload>({
    ...{ name, payload, maxAttempts, lane: 'waited-for' },
    async run(given, context) {
      const key = options.keyOf(given);
      const begun = key ? await context.services.jobs.begin({ ...key, kind }, context.signal) : undefined;
      if (begun === 'cancelled') return;
      try {
        await runTold(options, given, { context, job: begun });
      } finally {
        begun?.release();
      }
    },
  });
  return { kind, task, canCancel, canRetry, onCancel, again };
}

interface Told {
  context: JobContext;
  job: RunningJob | undefined;
}

async function runTold<Payload>(
  options: PersonJobOptions<Payload>,
  payload: Payload,
  { context, job }: Told,
): Promise<void> {
  const signal = job?.signal ?? context.signal;
  try {
    const reason = await options.run(payload, {
      ...context,
      signal,
      progress: async (percent) => job?.progress(percent),
      step: async (step) => job?.step(step),
    });
    if (reason === 'overtaken') return await job?.giveWay();
    await job?.finish(reason ? { status: 'failed', reason } : { status: 'done' });
  } catch (error) {
    if (job?.isCancelled()) return job.finish({ status: 'cancelled', reason: 'by-person' });
    // Stopping is no failure: the job runs again elsewhere and goes on telling.
    if (context.signal.aborted) throw error;
    const isLast = context.attempt >= options.maxAttempts;
    if (isLast) await options.onFailed?.(payload, context);
    const reason = options.reason ?? 'failed';
    await (isLast ? job?.finish({ status: 'failed', reason }) : job?.failOnce(reason));
    throw error;
  }
}
