import { type QuestionStatus, questionStatusSchema } from '@debrief/contracts';
import { writeCsv } from '../csv/write-csv.ts';
import {
  FormatError,
  type ImportFile,
  type ReadItem,
  type ReadOptions,
  type RefusedItem,
} from '../format.ts';
import { createPace } from '../reading/pace.ts';
import { CannotReadError, whyUnsound } from '../reading/sound-question.ts';
import { readTable, type TableFormat } from './read-table.ts';
import { questionOf, type RowFields } from './row-to-question.ts';
import { guessColumns } from './table-fields.ts';

/** A question in each row; which column holds what is given, or guessed from the headings. */
export async function* readTableQuestions(
  file: ImportFile,
  format: TableFormat,
  { signal, columns }: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  const pace = createPace(signal);
  const { headings, rows, notes } = await readTable(file, format);
  for (const text of notes) yield { type: 'note', text };
  const mapping = columns ?? guessColumns(headings);
  const places = new Map(
    Object.entries(mapping).map(([field, heading]) => [field, headings.indexOf(heading)]),
  );
  if ((places.get('question') ?? -1) < 0) throw new FormatError('Say which column holds the question.');
  const unused = headings.filter((heading) => !Object.values(mapping).includes(heading));
  if (unused.length > 0) yield { type: 'note', text: `Not read: ${unused.slice(0, 20).join(', ')}.` };
  for (const row of rows) {
    yield toItem(row, (field) => row.cells[places.get(field) ?? -1] ?? '');
    await pace();
  }
}

interface Row {
  row: number;
  line?: number;
  cells: string[];
}

function toItem(row: Row, fields: RowFields): ReadItem {
  try {
    const question = questionOf(fields);
    const reason = whyUnsound(question);
    if (reason) return refused(row, fields, reason);
    return { type: 'question', place: placeOf(row), question, ...surroundings(fields), notes: [], media: [] };
  } catch (error) {
    if (!(error instanceof CannotReadError)) throw error;
    return refused(row, fields, error.message);
  }
}

function placeOf({ row, line }: Row) {
  return line === undefined ? { row } : { row, line };
}

function refused(row: Row, fields: RowFields, reason: string): RefusedItem {
  const title = (fields('title') || fields('question')).slice(0, 80);
  return { type: 'refused', place: placeOf(row), title, reason, source: writeCsv([row.cells]) };
}

function surroundings(fields: RowFields) {
  const [difficulty, points] = [
    Number(fields('difficulty') || Number.NaN),
    Number(fields('points') || Number.NaN),
  ];
  const status = questionStatusSchema.safeParse(fields('status').trim().toLowerCase());
  const list = (text: string, divider: RegExp) =>
    text
      .split(divider)
      .map((each) => each.trim())
      .filter(Boolean);
  return {
    title: fields('title').trim().slice(0, 200),
    externalId: fields('id').trim().slice(0, 200) || null,
    categoryPath: list(fields('topic'), /\s*(?:>|›|(?<!\/)\/(?!\/))\s*/u).map((name) => name.slice(0, 120)),
    tags: [...new Set(list(fields('tags'), /[;,|]/u).map((tag) => tag.slice(0, 60)))].slice(0, 20),
    ...(difficulty >= 1 && difficulty <= 10 && { difficulty }),
    ...(points > 0 && { points }),
    ...(status.success && { status: status.data as QuestionStatus }),
  };
}
