import { type DbOrTrx, sql } from '@debrief/db';
import { type JobTask, priorityOf } from './job-task.ts';

export interface EnqueueOptions {
  delayMs?: number;
  jobKey?: string;
  jobKeyMode?: 'replace' | 'preserve_run_at' | 'unsafe_dedupe';
}

/** Adds one job in the caller's transaction: it runs only if that commits. */
export async function enqueue<Payload>(
  trx: DbOrTrx,
  task: JobTask<Payload>,
  payload: Payload,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select ${jobCall(task, payload, options)}`.execute(trx);
}

/** The call that adds the job, for a statement that does more than this. */
export function jobCall<Payload>(task: JobTask<Payload>, payload: Payload, options: EnqueueOptions) {
  const runAt = sql`now() + ${options.delayMs ?? 0} * interval '1 millisecond'`;
  return sql`graphile_worker.add_job(
    identifier => ${task.name}, payload => ${JSON.stringify(payload)}::json, run_at => ${runAt},
    max_attempts => ${task.maxAttempts}, priority => ${priorityOf(task)}, job_key => ${options.jobKey ?? null}, job_key_mode => ${options.jobKeyMode ?? 'replace'})`;
}
