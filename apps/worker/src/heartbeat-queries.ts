import type { Pool } from 'pg';
import type { RunningNow } from './running-now.ts';

/** Says what the worker does now. Whether it lives is told by its lock alone. */
export async function writeHeartbeat(
  pool: Pool,
  poolId: string,
  { slotCount, running }: { slotCount: number; running: RunningNow },
): Promise<void> {
  const { finishedCount, p95Ms } = running.latency();
  await pool.query(
    `insert into worker_process (id, slot_count, running, finished_count, latency_p95_ms) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set seen_at = now(), stopped_at = null, running = excluded.running,
       finished_count = excluded.finished_count, latency_p95_ms = excluded.latency_p95_ms`,
    [poolId, slotCount, JSON.stringify(running.list()), finishedCount, p95Ms],
  );
}

export async function writeGoodbye(pool: Pool, poolId: string): Promise<void> {
  await pool.query(
    `update worker_process set stopped_at = now(), seen_at = now(), running = '[]' where id = $1`,
    [poolId],
  );
}
