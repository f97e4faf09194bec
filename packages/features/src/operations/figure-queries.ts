import type { QueueFigures } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

/** Holds for a worker whose lock is held: only its death lets go of it. */
export const isAlive = sql`exists (select from pg_locks lock where lock.locktype = 'advisory'
  and lock.database = (select oid from pg_database where datname = current_database())
  and (lock.classid::bigint << 32) | lock.objid::bigint = hashtextextended('worker:' || worker.id, 0))`;

export interface Figures extends QueueFigures {
  latencyP95Ms: number | null;
  /** Since any worker said something; null when none ever did. */
  silentMs: number | null;
}

const fewSamples = 20;

export async function findFigures(db: DbOrTrx): Promise<Figures> {
  const { rows } = await sql<Figures>`
    with worker as materialized (select *, ${isAlive} as alive from worker_process worker
      where stopped_at is null and seen_at > now() - interval '1 day')
    select job.*, living.*,
      (select extract(epoch from now() - max(seen_at))::float8 * 1000 from worker_process) as "silentMs"
    from (select count(*) filter (where is_available and run_at <= now())::int as "waitingCount",
        (extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now())) * 1000)::float8 as "oldestMs",
        count(*) filter (where is_available and run_at > now())::int as "delayedCount",
        count(*) filter (where not is_available and locked_at is null)::int as "failedCount"
      from graphile_worker._private_jobs) job,
      (select count(*)::int as "aliveWorkerCount", coalesce(sum(jsonb_array_length(running)), 0)::int as "runningCount",
        max(latency_p95_ms) filter (where finished_count >= ${fewSamples}) as "latencyP95Ms"
      from worker where alive) living`.execute(db);
  return rows[0] as Figures;
}
