import { delimiterOf, parseCsv } from '../csv/parse-csv.ts';
import { fromText } from '../csv/write-csv.ts';
import { FormatError, type ImportFile } from '../format.ts';
import { decodeText } from '../reading/decode-text.ts';
import { readSheet } from '../xlsx/read-sheet.ts';
import { guessColumns } from './table-fields.ts';

/** A table whose first row names its columns. */
export interface Table {
  headings: string[];
  /** Row is counted as spreadsheets count, the headings being 1; line is that of a text file. */
  rows: Iterable<{ row: number; line?: number; cells: string[] }>;
  notes: string[];
}

export type TableFormat = 'csv' | 'xlsx';

export async function readTable(file: ImportFile, format: TableFormat): Promise<Table> {
  return format === 'csv' ? ofText(file) : ofSheet(await readSheet(file.bytes));
}

/** Its columns, first rows and what they seem to be, for whoever says which is which. */
export async function sketchTable(
  file: ImportFile,
  format: TableFormat,
): Promise<{ headings: string[]; rows: string[][]; guess: Record<string, string> }> {
  const { headings, rows } = await readTable(file, format);
  const first: string[][] = [];
  for (const { cells } of rows) {
    if (first.length >= 5) break;
    first.push(headings.map((_heading, index) => (cells[index] ?? '').slice(0, 300)));
  }
  return { headings, rows: first, guess: guessColumns(headings) };
}

function ofText(file: ImportFile): Table {
  const { text, notes } = decodeText(file.bytes);
  // Some programs say in the first line how the cells are divided.
  const [, named] = /^sep=(.)\n/u.exec(text) ?? [];
  const body = named ? text.slice(text.indexOf('\n') + 1) : text;
  const rows = parseCsv(body, named ?? delimiterOf(body));
  const { value: head } = rows.next();
  if (!head) throw new FormatError('The table is empty.');
  return { headings: headingsOf(head.cells), rows: numbered(rows), notes };
}

function* numbered(rows: Iterable<{ line: number; cells: string[] }>) {
  let row = 1;
  for (const { line, cells } of rows) {
    row += 1;
    yield { row, line, cells: cells.map(fromText) };
  }
}

function ofSheet(sheet: { row: number; cells: string[] }[]): Table {
  const [head, ...rows] = sheet;
  if (!head) throw new FormatError('The table is empty.');
  return {
    headings: headingsOf(head.cells),
    rows: rows.map(({ row, cells }) => ({ row, cells: cells.map(fromText) })),
    notes: [],
  };
}

/** Names of columns, each once: a second one of a name gets a number. */
function headingsOf(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.slice(0, 200).map((cell, index) => {
    const name = fromText(cell).replace(/\s+/gu, ' ').trim().slice(0, 180) || `Column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
