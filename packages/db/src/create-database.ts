import { type Dialect, Kysely, PostgresDialect, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import { createPool, type PoolOptions } from './create-pool.ts';
import type { DB as Database } from './generated/database.ts';
import { createSharedClients } from './shared-clients.ts';

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

/**
 * The typed query builder on connections that are shared (see {@link createSharedClients}): for short reads by key. No
 * session setting (`set`, `set_config(…, false)`) may be made here: it would hold for everybody's statements, on whichever
 * of the connections it came to. Transactions are refused.
 */
export function createReadingDatabase(options: PoolOptions): Pick<OpenDatabase, 'db' | 'close'> {
  const dialect = new PostgresDialect({ pool: createSharedClients(options) });
  const driver = dialect.createDriver();
  const refuse = () => Promise.reject(new Error('a transaction needs a connection of its own'));
  const shared = {
    ...dialectParts(dialect),
    createDriver: () => Object.assign(driver, { beginTransaction: refuse }),
  };
  const db = new Kysely<Database>({ dialect: shared });
  return { db, close: () => db.destroy() };
}

const dialectParts = (dialect: PostgresDialect): Omit<Dialect, 'createDriver'> => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
});
