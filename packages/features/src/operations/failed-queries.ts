import type { FailedJobs } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface FailedGroupRow {
  task: string;
  count: number;
  jobId: string;
  lastError: string | null;
  failedAt: Date;
  attemptCount: number;
}

const isFailed = sql`not job.is_available and job.locked_at is null`;
/** The class that stands before what the queue kept; '' when another wrote it. */
const classOf = sql`coalesce(substring(job.last_error from '^([a-z-]+): '), '')`;

/** Failed for good, gathered by task and kind of failure, each with its newest. */
export async function listFailedGroups(db: DbOrTrx): Promise<FailedGroupRow[]> {
  const { rows } = await sql<FailedGroupRow>`
    select distinct on (task.identifier, ${classOf}) task.identifier as task,
      count(*) over (partition by task.identifier, ${classOf})::int as count,
      job.id::text as "jobId", job.last_error as "lastError", job.updated_at as "failedAt", job.attempts as "attemptCount"
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    where ${isFailed}
    order by task.identifier, ${classOf}, job.updated_at desc`.execute(db);
  return rows;
}

export interface FailedJobRow {
  id: string;
  key: string | null;
  lastError: string | null;
}

const mostAtOnce = 10_000;

/** Those asked for that are failed for good. */
export async function listFailedJobs(db: DbOrTrx, wanted: FailedJobs): Promise<FailedJobRow[]> {
  const which = 'jobId' in wanted ? sql`job.id = ${wanted.jobId}` : sql`task.identifier = ${wanted.task}`;
  const { rows } = await sql<FailedJobRow>`
    select job.id::text, job.key, job.last_error as "lastError"
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    where ${isFailed} and ${which} order by job.id limit ${mostAtOnce}`.execute(db);
  return rows;
}

/** From the start, at once. One that killed workers may do so once more before it is left alone again. */
export async function requeueJobs(db: DbOrTrx, ids: readonly string[]): Promise<void> {
  await sql`update job_death set death_count = 1, running_in = null where job_id = any(${ids}::bigint[])`.execute(
    db,
  );
  await sql`select graphile_worker.reschedule_jobs(${ids}::bigint[], run_at => now(), attempts => 0)`.execute(
    db,
  );
  await sql`notify "jobs:insert"`.execute(db);
}

export async function dropJobs(db: DbOrTrx, ids: readonly string[]): Promise<void> {
  await sql`select graphile_worker.complete_jobs(${ids}::bigint[])`.execute(db);
}
