export { sql } from 'kysely';
export {
  createDatabase,
  createReadingDatabase,
  type Db,
  type DbOrTrx,
  type OpenDatabase,
  type Trx,
} from './create-database.ts';
export { createPool, type PoolOptions } from './create-pool.ts';
export type { DB as Database } from './generated/database.ts';
export { inPieces } from './in-pieces.ts';
export { listPendingMigrations } from './migrations/list-pending-migrations.ts';
export { type MigrateOptions, migrateToLatest } from './migrations/migrate-to-latest.ts';
export { type Migration, migrationsFolder, readMigrations } from './migrations/read-migrations.ts';
export { prepared } from './prepared.ts';
export { preparedMark } from './preparing-client.ts';
export { requireReachable } from './require-reachable.ts';
export { SetupError } from './setup-error.ts';
