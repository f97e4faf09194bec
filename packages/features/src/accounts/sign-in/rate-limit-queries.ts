import { type DbOrTrx, sql } from '@debrief/db';

export interface Rate {
  /** So many at once ... */
  max: number;
  /** ... and as many again spread over this time. */
  windowMs: number;
}

/**
 * Counts one try. The row holds the moment at which all tries would be free again; each try moves it by an equal
 * share of the window, and the one that would move it past the window is refused and costs nothing. One statement, on
 * the database's clock: tries at the same moment in several processes are each counted.
 * Returns null, or for a refused try the milliseconds until the next may be made.
 */
export async function takeTurn(db: DbOrTrx, key: string, { max, windowMs }: Rate): Promise<number | null> {
  const share = sql`${windowMs / max} * interval '1 millisecond'`;
  const window = sql`${windowMs} * interval '1 millisecond'`;
  const { rows } = await sql`
    insert into auth_rate_limit as held (key, free_at) values (${key}, clock_timestamp() + ${share})
    on conflict (key) do update set free_at = greatest(held.free_at, clock_timestamp()) + ${share}
    where greatest(held.free_at, clock_timestamp()) + ${share} <= clock_timestamp() + ${window}
    returning 1`.execute(db);
  if (rows.length > 0) return null;
  const { rows: held } = await sql<{ waitMs: number }>`
    select ceil(extract(epoch from free_at + ${share} - ${window} - clock_timestamp()) * 1000)::int as "waitMs"
    from auth_rate_limit where key = ${key}`.execute(db);
  return Math.max(1, held[0]?.waitMs ?? 1);
}

export async function freeTurns(db: DbOrTrx, key: string): Promise<void> {
  await db.deleteFrom('auth_rate_limit').where('key', '=', key).execute();
}
