import type { Pool, PoolClient } from 'pg';

/** A job that was running in this many deaths of a worker is not run again by itself. */
const mostDeaths = 2;

export interface Deaths {
  /** What the worker held. */
  suspectCount: number;
  /** Jobs that are left alone from now on. */
  quarantined: { jobId: string; task: string }[];
}

/**
 * Frees what a dead worker held. Which of it was running is not known the first time: all of it is marked, and marked
 * jobs run one at a time and say so before they do. So the second death names the job that did it.
 */
export async function freeJobsOfDead(client: PoolClient, poolId: string): Promise<Deaths> {
  const { rows } = await client.query<{ jobId: string; task: string; deaths: number }>(
    `insert into job_death (job_id, task)
       select job.id, task.identifier from graphile_worker._private_jobs job
       join graphile_worker._private_tasks task on task.id = job.task_id where job.locked_by = $1
     on conflict (job_id) do update set last_at = now(), running_in = null,
       death_count = job_death.death_count + case when job_death.running_in = $1 then 1 else 0 end
     returning job_id as "jobId", task, death_count as deaths`,
    [poolId],
  );
  await client.query('select graphile_worker.force_unlock_workers(array[$1])', [poolId]);
  const ids = rows.map(({ jobId }) => jobId);
  await client.query(
    `update graphile_worker._private_jobs set flags = coalesce(flags, '{}') || '{"suspect": true}' where id = any($1)`,
    [ids],
  );
  const quarantined = rows.filter(({ deaths }) => deaths >= mostDeaths);
  if (quarantined.length > 0)
    await client.query(
      `select graphile_worker.permanently_fail_jobs($1, 'died: The worker process ended while this ran, ${mostDeaths} times.')`,
      [quarantined.map(({ jobId }) => jobId)],
    );
  return { suspectCount: rows.length, quarantined };
}

/** Before a suspect runs, so that its death is not blamed on others. */
export async function noteSuspectRuns(pool: Pool, jobId: string, poolId: string): Promise<void> {
  await pool.query('update job_death set running_in = $2 where job_id = $1', [jobId, poolId]);
}

export async function clearSuspicion(pool: Pool, jobId: string): Promise<void> {
  await pool.query('delete from job_death where job_id = $1', [jobId]);
}

/** Of a runner that Postgres cut off while its process lived: nothing it held is to blame. */
export async function freeJobsOfEnded(pool: Pool, poolId: string): Promise<void> {
  await pool.query('update job_death set running_in = null where running_in = $1', [poolId]);
  await pool.query('select graphile_worker.force_unlock_workers(array[$1])', [poolId]);
}
