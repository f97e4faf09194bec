// Brings the database at DATABASE_URL to the newest schema: for deployments without the launcher, and for tests.
import { migrateDatabase } from '@debrief/platform/migrate-database';
import { readDatabaseUrl } from './env.ts';
import { failWithSentence } from './fail-with-sentence.ts';
import { say } from './say.ts';

try {
  const applied = await migrateDatabase(readDatabaseUrl());
  say(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
} catch (error) {
  failWithSentence(error);
}
