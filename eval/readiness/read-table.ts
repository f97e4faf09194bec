import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { readCsv } from './read-csv.ts';
import { TableError } from './table-error.ts';

/** One row by its column names; it says what is wrong with a value where it stands. */
export interface Row<Column extends string> {
  /** Must not be empty. */
  text(column: Column): string;
  /** A number, or null where there is none ('' or '?'). */
  number(column: Column): number | null;
  /** As it stands; '' when the table has no such column. */
  raw(column: string): string;
  wrong(message: string): TableError;
}

/** The rows of a table whose columns may come in any order, with others between them. */
export async function* readTable<Column extends string>(
  path: string,
  columns: readonly Column[],
): AsyncGenerator<Row<Column>> {
  if (!existsSync(path))
    throw new TableError(`${path} is missing. It needs the columns ${columns.join(', ')}.`);
  const name = basename(path);
  let places: Map<string, number> | undefined;
  for await (const { fields, line } of readCsv(path)) {
    if (places) yield rowOf(fields, places, `${name}, line ${line}`);
    else places = placesOf(fields, columns, name);
  }
  if (!places)
    throw new TableError(`${name} is empty. Its first line must name the columns ${columns.join(', ')}.`);
}

function placesOf(header: string[], columns: readonly string[], name: string): Map<string, number> {
  const places = new Map(header.map((column, place) => [column.trim().toLowerCase(), place]));
  const missing = columns.filter((column) => !places.has(column));
  if (missing.length === 0) return places;
  throw new TableError(
    `${name}, line 1: no column ${missing.join(', ')}. The columns needed are ${columns.join(', ')}, separated by commas.`,
  );
}

function rowOf(fields: string[], places: Map<string, number>, where: string): Row<string> {
  const wrong = (message: string) => new TableError(`${where}: ${message}`);
  if (fields.length < places.size) {
    throw wrong(`${fields.length} fields where the header names ${places.size}. Every line needs as many.`);
  }
  const raw = (column: string) => fields[places.get(column) ?? -1]?.trim() ?? '';
  return {
    raw,
    wrong,
    text(column) {
      if (raw(column) === '') throw wrong(`${column} is empty. It must have a value.`);
      return raw(column);
    },
    number(column) {
      const text = raw(column);
      if (text === '' || text === '?') return null;
      const value = Number(text);
      if (Number.isNaN(value))
        throw wrong(`${column} is "${text}". It must be a number, or empty when unknown.`);
      return value;
    },
  };
}
