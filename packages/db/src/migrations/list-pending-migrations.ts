import type { Pool } from 'pg';
import { readMigrations } from './read-migrations.ts';

/** The names of migrations that this database still lacks. Fails like any query when it cannot be reached. */
export async function listPendingMigrations(pool: Pool): Promise<string[]> {
  const known = await pool.query<{ there: boolean }>(
    `select to_regclass('kysely_migration') is not null as there`,
  );
  const ran = known.rows[0]?.there
    ? await pool.query<{ name: string }>('select name from kysely_migration')
    : { rows: [] };
  const done = new Set(ran.rows.map((row) => row.name));
  return (await readMigrations()).map((migration) => migration.name).filter((name) => !done.has(name));
}
