import { type Db, sql } from '@debrief/db';

/**
 * Runs the work unless another process is at it; returns whether it was run. A connection of its own holds the lock and
 * dies with it. For what comes by the clock and may last longer than until it comes again.
 */
export async function runAlone(db: Db, name: string, work: () => Promise<unknown>): Promise<boolean> {
  return await db.connection().execute(async (own) => {
    const { rows } = await sql<{ isMine: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${`alone:${name}`}, 0)) as "isMine"`.execute(own);
    if (!rows[0]?.isMine) return false;
    try {
      await work();
      return true;
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${`alone:${name}`}, 0))`.execute(own);
    }
  });
}
