import writeExcelFile from 'write-excel-file/node';
import { asText, writeCsv } from '../csv/write-csv.ts';
import type { ExportQuestion, Loss, WriteOptions, WrittenFile } from '../format.ts';
import { rowOf, type WrittenRow } from './question-to-row.ts';
import { tableFields } from './table-fields.ts';

export async function writeCsvFile(
  questions: readonly ExportQuestion[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const { cells, losses } = tableOf(questions, options);
  // The mark tells Excel that the text is UTF-8.
  const bytes = new TextEncoder().encode(`\uFEFF${writeCsv(cells)}`);
  return {
    fileName: `${options.fileName ?? 'questions'}.csv`,
    mimeType: 'text/csv; charset=utf-8',
    bytes,
    losses,
  };
}

export async function writeXlsxFile(
  questions: readonly ExportQuestion[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const { cells, losses } = tableOf(questions, options);
  const [head = [], ...rows] = cells;
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value: asText(value), type: String }))),
  ];
  const bytes = await writeExcelFile(data, { sheet: 'Questions' }).toBuffer();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName: `${options.fileName ?? 'questions'}.xlsx`, mimeType, bytes, losses };
}

/** Only columns that hold something, and the first few that every table has. */
function tableOf(
  questions: readonly ExportQuestion[],
  { signal }: WriteOptions,
): { cells: string[][]; losses: Loss[] } {
  signal?.throwIfAborted();
  const rows = questions.map(rowOf);
  const fields = tableFields.filter((field) => isUsual(field) || rows.some(({ cells }) => cells.get(field)));
  const losses = rows.flatMap((row, questionIndex) =>
    lossesOf(row, questions[questionIndex]).map((sentence) => ({ questionIndex, sentence })),
  );
  return {
    cells: [[...fields], ...rows.map(({ cells }) => fields.map((field) => cells.get(field) ?? ''))],
    losses,
  };
}

function isUsual(field: string): boolean {
  return ['question', 'kind', 'answer', 'explanation'].includes(field);
}

function lossesOf({ losses }: WrittenRow, each: ExportQuestion | undefined): string[] {
  const media = /\]\(media:[\da-f]{64}\)/u.test(JSON.stringify(each?.question ?? ''));
  return media
    ? [...losses, 'Images and recordings stay behind; only what they show in words is of use elsewhere.']
    : losses;
}
