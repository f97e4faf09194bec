import { FormatError, type ImportFile, type QuestionFormat } from '../format.ts';
import { readTableQuestions } from '../table/read-table-questions.ts';
import { writeXlsxFile } from '../table/write-table.ts';
import { isZip, openZip } from '../zip/read-zip.ts';

/** The first sheet of a workbook. */
export const xlsxFormat: QuestionFormat = {
  id: 'xlsx',
  name: 'Excel (XLSX)',
  fileExtensions: ['xlsx'],
  recognise,
  read: (file, options) => readTableQuestions(file, 'xlsx', options),
  write: writeXlsxFile,
};

function recognise({ bytes }: ImportFile): number {
  if (!isZip(bytes)) return 0;
  try {
    return openZip(bytes).has('xl/workbook.xml') ? 1 : 0;
  } catch (error) {
    if (error instanceof FormatError) return 0;
    throw error;
  }
}
