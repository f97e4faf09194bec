import { DatabaseError } from 'pg';
import { SetupError } from '../setup-error.ts';
import type { Migration } from './read-migrations.ts';

/** Names the file and, where Postgres tells, the line. */
export function describeMigrationFailure(migration: Migration, error: unknown): SetupError {
  const reason = error instanceof Error ? error.message : String(error);
  const missing = /previously executed migration (\S+) is missing/.exec(reason);
  const message = missing
    ? `The database has been used by a newer Debrief (it has ${missing[1]}, which this one does not know): update Debrief, or use another database.`
    : `The migration ${migration.name}.sql${findLine(migration, error)} failed and was rolled back: ${reason}.`;
  return new SetupError(message, { cause: error });
}

function findLine(migration: Migration, error: unknown): string {
  if (!(error instanceof DatabaseError) || !error.position) return '';
  const before = migration.sql.slice(0, Number(error.position));
  return ` (line ${before.split('\n').length})`;
}
