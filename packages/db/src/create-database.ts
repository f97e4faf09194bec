import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import { createPool, type PoolOptions } from './create-pool.ts';
import type { DB as Database } from './generated/database.ts';

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;
/** A query runs alone or in the caller's transaction. */
export type DbOrTrx = Db | Trx;

export type OpenDatabase = {
  db: Db;
  pool: Pool;
  /** Waits for borrowed connections to come back, then closes them all. */
  close(): Promise<void>;
};

/** Opens a pool (see {@link createPool}) and the typed query builder on it. Nothing is connected until the first query. */
export function createDatabase(options: PoolOptions): OpenDatabase {
  const pool = createPool(options);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
