import type { ImportFile, QuestionFormat } from '../format.ts';
import { FormatError } from '../format.ts';
import { decodeText } from '../reading/decode-text.ts';
import { readTableQuestions } from '../table/read-table-questions.ts';
import { guessColumns } from '../table/table-fields.ts';
import { writeCsvFile } from '../table/write-table.ts';
import { delimiterOf, parseCsv } from './parse-csv.ts';

export const csvFormat: QuestionFormat = {
  id: 'csv',
  name: 'CSV',
  fileExtensions: ['csv', 'tsv'],
  recognise,
  read: (file, options) => readTableQuestions(file, 'csv', options),
  write: writeCsvFile,
};

function recognise(file: ImportFile): number {
  const isNamed = /\.(csv|tsv)$/iu.test(file.name);
  try {
    const { text } = decodeText(file.bytes.subarray(0, 8_000));
    const { value: head } = parseCsv(text, delimiterOf(text)).next();
    const headings = head?.cells ?? [];
    if (headings.length < 2) return isNamed ? 0.3 : 0;
    if (isNamed) return 0.9;
    const guess = guessColumns(headings);
    return guess.question && (guess.answer || guess.option1) ? 0.7 : 0.05;
  } catch (error) {
    if (error instanceof FormatError) return isNamed ? 0.3 : 0;
    throw error;
  }
}
