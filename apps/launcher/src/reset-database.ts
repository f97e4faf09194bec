// Empties this installation's database and brings the empty one up to date. Somebody else's server only with --yes.
import { rm } from 'node:fs/promises';
import { createDatabase, SetupError } from '@debrief/db';
import { migrateDatabase } from '@debrief/platform/migrate-database';
import { openDatabaseSession } from './database-session.ts';
import { findDemoMarker } from './demo-content.ts';
import { readLauncherSettings } from './env.ts';
import { failWithSentence } from './fail-with-sentence.ts';
import { say } from './say.ts';

async function resetDatabase(): Promise<void> {
  const settings = readLauncherSettings();
  if (!settings.isEmbeddedDatabase && !process.argv.includes('--yes')) throw describeCaution();
  const session = await openDatabaseSession(settings);
  try {
    await dropEverything(session.connectionString);
    await migrateDatabase(session.connectionString);
    await rm(findDemoMarker(settings.dataDir), { force: true });
    say('The database is empty and up to date.');
  } finally {
    await session.close();
  }
}

async function dropEverything(connectionString: string): Promise<void> {
  const { pool, close } = createDatabase({
    connectionString,
    applicationName: 'debrief-reset',
    statementTimeoutMs: 0,
  });
  try {
    await pool.query(
      'drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public',
    );
  } finally {
    await close();
  }
}

function describeCaution(): SetupError {
  return new SetupError(
    'DATABASE_URL names a server of your own: add --yes to delete everything in that database.',
  );
}

await resetDatabase().catch(failWithSentence);
process.exit();
