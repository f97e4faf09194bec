import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration as KyselyMigration, Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { dropUnfinishedIndexes } from './drop-unfinished-indexes.ts';
import { describeMigrationFailure } from './migration-failure.ts';
import { openMigrationSession } from './migration-session.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

export type MigrateOptions = {
  /** Where the SQL files are; the product's own by default. */
  folder?: string;
  /**
   * Runs under the same lock, before the first file. The job queue's own schema is made here, since migrations may
   * enqueue jobs; it is handed in because this package knows nothing of the queue.
   */
  before?: (connectionString: string) => Promise<void>;
};

/**
 * Brings a database to the newest schema and returns the names of the migrations that ran now. Safe to call from
 * several processes at once, and again after an interruption: each file is one transaction together with its record.
 * Throws SetupError with one sentence.
 */
export async function migrateToLatest(
  connectionString: string,
  options: MigrateOptions = {},
): Promise<string[]> {
  const migrations = await readMigrations(options.folder);
  const session = await openMigrationSession(connectionString);
  const db = openMigrationDatabase(connectionString);
  try {
    await options.before?.(connectionString);
    return await runPending(db, migrations);
  } finally {
    await db.destroy();
    await session.end();
  }
}

/** No time limits here: building an index on a large table takes as long as it takes. */
function openMigrationDatabase(connectionString: string): Kysely<unknown> {
  const pool = new Pool({ connectionString, max: 2, application_name: 'debrief-migrations' });
  pool.on('error', () => {});
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

async function runPending(db: Kysely<unknown>, migrations: Migration[]): Promise<string[]> {
  const done = new Set(await listExecuted(db, migrations));
  const pending = migrations.filter((migration) => !done.has(migration.name));
  for (const migration of pending) await runOne(db, migrations, migration);
  return pending.map((migration) => migration.name);
}

async function listExecuted(db: Kysely<unknown>, migrations: Migration[]): Promise<string[]> {
  const known = await createMigrator(db, migrations).getMigrations();
  return known.filter((migration) => migration.executedAt).map((migration) => migration.name);
}

async function runOne(db: Kysely<unknown>, migrations: Migration[], migration: Migration): Promise<void> {
  if (!migration.isTransactional) await dropUnfinishedIndexes(db);
  // Only the pending ones are ever named: asked for a migration that has run, Kysely would undo the ones after it.
  const { error } = await createMigrator(db, migrations).migrateTo(migration.name, {
    disableTransactions: !migration.isTransactional,
  });
  if (error) throw describeMigrationFailure(migration, error);
}

function createMigrator(db: Kysely<unknown>, migrations: Migration[]): Migrator {
  const provider = { getMigrations: async () => Object.fromEntries(migrations.map(toKysely)) };
  // Two branches may add numbers in either order; what is pending runs, lowest number first.
  return new Migrator({ db, provider, allowUnorderedMigrations: true });
}

function toKysely(migration: Migration): [string, KyselyMigration] {
  return [migration.name, { up: async (db) => void (await sql.raw(migration.sql).execute(db)) }];
}
