import type { FailedJobs } from '@debrief/contracts';
import { type Actor, AppError, readFailure, type Services } from '@debrief/platform';
import { dropJobs, type FailedJobRow, listFailedJobs, requeueJobs } from './failed-queries.ts';

/** Runs them once more, from their first try. Work that a person waits for is begun again as if they had asked. */
export async function requeueFailed(
  services: Services,
  actor: Actor,
  wanted: FailedJobs,
): Promise<{ changedCount: number }> {
  const jobs = await findWanted(services, wanted);
  const plain: string[] = [];
  for (const job of jobs) if (!(await retryRecord(services, job))) plain.push(job.id);
  if (plain.length > 0) await requeueJobs(services.db, plain);
  services.log.info({ by: actor.userId, jobIds: jobs.map(({ id }) => id) }, 'failed jobs were requeued');
  return { changedCount: jobs.length };
}

/** Lets go of them for good. */
export async function dropFailed(
  services: Services,
  actor: Actor,
  wanted: FailedJobs,
): Promise<{ changedCount: number }> {
  const jobs = await findWanted(services, wanted);
  const ids = jobs.map(({ id }) => id);
  await dropJobs(services.db, ids);
  services.log.info({ by: actor.userId, jobIds: ids }, 'failed jobs were dropped');
  return { changedCount: ids.length };
}

async function findWanted({ db }: Services, wanted: FailedJobs): Promise<FailedJobRow[]> {
  const jobs = await listFailedJobs(db, wanted);
  return 'jobId' in wanted
    ? jobs
    : jobs.filter(({ lastError }) => readFailure(lastError).failure === wanted.failure);
}

/** False when no record of a person hangs on it, or none that can begin again. */
async function retryRecord({ jobs }: Services, { key }: FailedJobRow): Promise<boolean> {
  const [, userId, jobId] = /^job:([0-9a-f-]{36}):([0-9a-f-]{36})$/.exec(key ?? '') ?? [];
  if (!userId || !jobId) return false;
  try {
    await jobs.retry({ userId, jobId });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
