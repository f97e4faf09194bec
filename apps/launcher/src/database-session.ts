import { startEmbeddedPostgres } from '@debrief/db/embedded';
import { migrateDatabase } from '@debrief/platform/migrate-database';
import type { Settings } from '@debrief/platform/settings';
import { requireWritable } from './data-folder.ts';
import { takeLauncherLock } from './launcher-lock.ts';
import { openDatabase } from './open-database.ts';

export type DatabaseSession = {
  connectionString: string;
  close(): Promise<void>;
};

/**
 * The database of this installation, brought up to date, for one command. Beside a running Debrief its Postgres is
 * shared and left running; otherwise Postgres is started for the command and stopped after it. Throws SetupError.
 */
export async function openDatabaseSession(settings: Settings): Promise<DatabaseSession> {
  await requireWritable(settings.dataDir);
  const lock = settings.isEmbeddedDatabase ? await takeLauncherLock(settings.dataDir) : undefined;
  const isShared = typeof lock === 'number';
  const database = isShared ? await startEmbeddedPostgres(settings) : await openDatabase(settings, () => {});
  async function close(): Promise<void> {
    if (isShared) return;
    await database.stop();
    await lock?.release();
  }
  try {
    await migrateDatabase(database.connectionString);
  } catch (error) {
    await close();
    throw error;
  }
  return { connectionString: database.connectionString, close };
}
