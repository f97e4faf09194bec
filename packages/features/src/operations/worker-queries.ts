import { type DbOrTrx, sql } from '@debrief/db';
import { isAlive } from './figure-queries.ts';

export interface WorkerRow {
  id: string;
  startedAt: Date;
  seenAt: Date;
  stoppedAt: Date | null;
  isAlive: boolean;
  slotCount: number;
  running: { jobId: string; task: string; startedAt: string }[];
  finishedCount: number;
  latencyP95Ms: number | null;
}

const shownGone = 5;

/** Those that live, then the last few that stopped or died within a day. */
export async function listWorkers(db: DbOrTrx): Promise<WorkerRow[]> {
  const { rows } = await sql<WorkerRow>`
    select id, started_at as "startedAt", seen_at as "seenAt", stopped_at as "stoppedAt", alive as "isAlive",
      slot_count as "slotCount", running, finished_count as "finishedCount", latency_p95_ms as "latencyP95Ms"
    from (select *, ${isAlive} as alive from worker_process worker where seen_at > now() - interval '1 day') worker
    order by alive desc, seen_at desc limit (select count(*) from worker_process worker where ${isAlive}) + ${shownGone}`.execute(
    db,
  );
  return rows;
}

export async function deleteOldWorkers(db: DbOrTrx): Promise<void> {
  await sql`delete from worker_process where seen_at < now() - interval '7 days'`.execute(db);
  await sql`delete from job_death where not exists (
    select from graphile_worker._private_jobs job where job.id = job_death.job_id)`.execute(db);
}
