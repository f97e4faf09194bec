import type { WatchOptions } from './calls.ts';
import type { Api, Job } from './generated/api.ts';
import { watchEvents } from './watch-events.ts';

const ends: ReadonlySet<Job['status']> = new Set(['done', 'failed', 'cancelled']);

/** The stream begins with `resync`, on which the job is read; so nothing falls between reading and listening. */
export async function* watchJob(
  api: Api,
  jobId: string,
  options: WatchOptions = {},
): AsyncGenerator<Job, void> {
  for await (const event of watchEvents(api, ['jobs'], options)) {
    const job = await jobOf(api, jobId, event, options.signal);
    if (!job) continue;
    yield job;
    if (ends.has(job.status)) return;
  }
}

async function jobOf(api: Api, jobId: string, event: { type: string; job?: Job }, signal?: AbortSignal) {
  if (event.type === 'resync') return api.jobs.get.query({ jobId }, { signal });
  return event.job?.id === jobId ? event.job : undefined;
}
