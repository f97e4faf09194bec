import { type DbOrTrx, sql } from '@debrief/db';
import type { JobId } from './job-records.ts';

/** How the queue names the job of a record. */
export function queueKeyOf({ userId, jobId }: JobId): string {
  return `job:${userId}:${jobId}`;
}

/** A job that runs stays; it is only not tried again. */
export async function removeFromQueue(db: DbOrTrx, id: JobId): Promise<void> {
  await sql`select graphile_worker.remove_job(${queueKeyOf(id)})`.execute(db);
}

/** How many jobs begin before it, as it looks now; null when it does not wait. */
export async function findPlace(db: DbOrTrx, id: JobId): Promise<number | null> {
  const { rows } = await sql<{ place: number }>`
    select (select count(*)::int from graphile_worker._private_jobs other
      where other.is_available and other.run_at <= now()
        and (other.priority, other.run_at, other.id) < (own.priority, own.run_at, own.id)) as place
    from graphile_worker._private_jobs own where own.key = ${queueKeyOf(id)} and own.is_available`.execute(
    db,
  );
  return rows[0]?.place ?? null;
}

export interface LostJob extends JobId {
  /** The queue keeps it, but has given it up. */
  isGivenUp: boolean;
  lastError: string | null;
}

/** Unfinished records whose job the queue has given up or does not know; just written ones are left alone. */
export async function listLostJobs(db: DbOrTrx): Promise<LostJob[]> {
  const { rows } = await sql<LostJob>`
    select user_id as "userId", record.id as "jobId", job.id is not null as "isGivenUp", job.last_error as "lastError"
    from job_record record
    left join graphile_worker._private_jobs job on job.key = 'job:' || record.user_id || ':' || record.id
    where record.status in ('queued', 'running') and record.payload is not null
      and record.queued_at < now() - interval '10 seconds'
      and (job.id is null or (job.attempts >= job.max_attempts and job.locked_at is null))
      and not exists (select from graphile_worker._private_jobs running
        where running.locked_at is not null and running.payload::jsonb = record.payload)`.execute(db);
  return rows;
}
