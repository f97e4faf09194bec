import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import { FormatError } from '../format.ts';

export type Row = SqlValue[];

/** A collection as a database that only reads: what is asked of it ends, whatever the file holds. */
export interface Collection {
  version: number;
  has(table: string): boolean;
  /** At most so many rows, as the file has them; more refuse it. */
  rows(sql: string, limit: number): Generator<Row>;
  close(): void;
}

const signature = 'SQLite format 3\0';
const largest = 120_000_000;

export function isSqlite(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length)).toString('latin1') === signature
  );
}

const damaged = () => new FormatError('The collection is damaged: its database cannot be read.');

/**
 * Opens a copy of the bytes in memory.
 * @throws FormatError when it is no SQLite, too large, damaged, or holds what no collection does.
 */
export async function openCollection(bytes: Uint8Array): Promise<Collection> {
  if (!isSqlite(bytes)) throw new FormatError('This is no collection of Anki: it is not an SQLite database.');
  if (bytes.length > largest) throw new FormatError('The collection is larger than 120 MB.');
  const { Database } = await load();
  const database = telling(() => new Database(bytes));
  try {
    return telling(() => prepared(database));
  } catch (error) {
    database.close();
    throw error;
  }
}

let loading: Promise<SqlJsStatic> | undefined;

/** Its code is compiled when a first collection comes, and once. */
function load(): Promise<SqlJsStatic> {
  loading ??= import('sql.js').then((module) => module.default());
  return loading;
}

function prepared(database: Database): Collection {
  database.run('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
  const tables = readTables(database);
  if (!tables.has('col') || !tables.has('notes'))
    throw new FormatError('This is no collection of Anki: the database holds no notes.');
  for (const table of tables) refuseComputed(database, table);
  nameOrder(database);
  database.run('PRAGMA query_only = ON;');
  return {
    version: Number([...rowsOf(database, { sql: 'SELECT ver FROM col', limit: 1 })][0]?.[0] ?? 0),
    has: (table) => tables.has(table),
    rows: (sql, limit) => rowsOf(database, { sql, limit }),
    close: () => database.close(),
  };
}

const known = ['col', 'notes', 'cards', 'notetypes', 'fields', 'templates', 'decks'];

/** A view or a virtual table in the place of one could count for ever. */
function readTables(database: Database): Set<string> {
  const tables = new Set<string>();
  const sql = 'SELECT type, lower(name), rootpage FROM sqlite_schema';
  for (const [type, name, page] of rowsOf(database, { sql, limit: 1_000 })) {
    if (typeof name !== 'string' || !known.includes(name)) continue;
    if (type !== 'table' || Number(page) === 0)
      throw new FormatError(`The collection is not as Anki writes it: "${name}" is no plain table.`);
    tables.add(name);
  }
  return tables;
}

function refuseComputed(database: Database, table: string): void {
  const columns = rowsOf(database, { sql: `PRAGMA table_xinfo(${table})`, limit: 200 });
  for (const column of columns) {
    if (Number(column[6]) > 0)
      throw new FormatError(`The collection is not as Anki writes it: "${table}" computes a column.`);
  }
}

/** Anki sorts names by an order of its own that no other program has. Nothing here is sorted by it. */
function nameOrder(database: Database): void {
  database.run('PRAGMA writable_schema = ON;');
  database.run(
    "UPDATE sqlite_schema SET sql = replace(sql, 'collate unicase', 'collate nocase') WHERE sql LIKE '%collate unicase%'",
  );
  database.run('PRAGMA writable_schema = RESET;');
}

function* rowsOf(database: Database, { sql, limit }: { sql: string; limit: number }): Generator<Row> {
  const statement = telling(() => database.prepare(sql));
  try {
    for (let count = 0; telling(() => statement.step()); count++) {
      if (count >= limit)
        throw new FormatError(
          `The collection holds too much: more than ${limit.toLocaleString('en')} rows of a kind.`,
        );
      yield telling(() => statement.get());
    }
  } finally {
    statement.free();
  }
}

/** What SQLite says of a broken file, as a sentence for whoever chose it. */
function telling<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof FormatError ? error : damaged();
  }
}
