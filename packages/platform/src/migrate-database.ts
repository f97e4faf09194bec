import { migrateToLatest } from '@debrief/db';
import { Logger, runMigrations } from 'graphile-worker';

/**
 * Brings the job queue's schema and then ours to the newest, and returns the names of our migrations that ran.
 * The queue comes first because migrations may enqueue jobs (backfills). Throws SetupError with one sentence.
 */
export async function migrateDatabase(connectionString: string): Promise<string[]> {
  return await migrateToLatest(connectionString, { before: migrateJobQueue });
}

/** Its log would name every one of its own migrations. */
const silent = new Logger(() => () => {});

async function migrateJobQueue(connectionString: string): Promise<void> {
  await runMigrations({ connectionString, logger: silent });
}
