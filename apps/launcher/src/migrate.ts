// Brings the database at DATABASE_URL to the newest schema: for deployments without the launcher, and for tests.
import { migrateDatabase } from '@debrief/platform/migrate-database';
import { failWithSentence } from './fail-with-sentence.ts';
import { say } from './say.ts';

try {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set');
  const applied = await migrateDatabase(connectionString);
  say(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
} catch (error) {
  failWithSentence(error);
}
