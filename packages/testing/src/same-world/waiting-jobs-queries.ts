import { type Db, sql } from '@debrief/db';

/** Jobs that run, or would if a worker had the time. */
export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from graphile_worker.jobs
    where locked_at is not null or (run_at <= now() and attempts < max_attempts)`.execute(db);
  return rows[0]?.count ?? 0;
}
