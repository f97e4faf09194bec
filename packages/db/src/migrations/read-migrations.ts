import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Migration = {
  /** The file's name without `.sql`: `0042_quizzes_attempt_deadline`. */
  name: string;
  sql: string;
  /** False for a file marked `-- no transaction`: one statement, written so that it may run twice. */
  isTransactional: boolean;
};

/** The product's own migrations. */
export const migrationsFolder = fileURLToPath(new URL('../../../../migrations', import.meta.url));

/** Reads `NNNN_room_intent.sql` files in the order of their numbers. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return await Promise.all(files.map((file) => readMigration(join(folder, file))));
}

async function readMigration(path: string): Promise<Migration> {
  const sql = await readFile(path, 'utf8');
  return { name: basename(path, '.sql'), sql, isTransactional: !/^--\s*no transaction\s*$/m.test(sql) };
}
