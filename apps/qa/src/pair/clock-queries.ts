import { type Db, sql } from '@debrief/db';

/** From here on the database's clock ticks on from this instant. */
export async function setDatabaseClock(db: Db, at: Date): Promise<void> {
  await sql`update qa.clock set shift =
    make_interval(secs => extract(epoch from ${at.toISOString()}::timestamptz - pg_catalog.clock_timestamp()))`.execute(
    db,
  );
}
