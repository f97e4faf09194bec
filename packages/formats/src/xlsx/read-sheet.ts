import { InvalidSpreadsheetError, readSheet as readFirstSheet } from 'read-excel-file/node';
import { FormatError } from '../format.ts';
import { openZip } from '../zip/read-zip.ts';
import { writeZip } from '../zip/write-zip.ts';

const mostRows = 100_000;
const mostCells = 200;

/**
 * The first sheet as text, empty rows left out. The library sees only what our own look at the archive found harmless,
 * packed anew.
 * @throws FormatError when it is no workbook or one that is made to harm.
 */
export async function readSheet(bytes: Uint8Array): Promise<{ row: number; cells: string[] }[]> {
  const rows = await readRows(Buffer.from(repack(bytes)));
  if (rows.length > mostRows)
    throw new FormatError('The table has more than 100,000 rows. Import it in parts.');
  return rows
    .map((cells, index) => ({ row: index + 1, cells: cells.slice(0, mostCells).map(toText) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

type Cell = unknown;

async function readRows(workbook: Buffer): Promise<Cell[][]> {
  try {
    return await readFirstSheet<string>(workbook, { parseNumber: (text) => text, trim: true });
  } catch (error) {
    const words =
      error instanceof InvalidSpreadsheetError
        ? 'The file is no Excel workbook.'
        : 'The workbook is damaged.';
    throw new FormatError(words);
  }
}

/** Sheets and their words; macros, pictures and what links elsewhere are not needed and stay behind. */
function repack(bytes: Uint8Array): Uint8Array {
  const zip = openZip(bytes);
  const isNeeded = (name: string) =>
    /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/u.test(
      name,
    );
  const files = zip.names.filter(isNeeded).map((name) => ({ name, bytes: zip.read(name) }));
  if (!files.some(({ name }) => name === 'xl/workbook.xml'))
    throw new FormatError('The file is no Excel workbook.');
  for (const file of files) {
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(Buffer.from(file.bytes).toString('latin1'))) {
      throw new FormatError(
        'The workbook declares a document type, which no workbook needs; it is not taken.',
      );
    }
  }
  return writeZip(files);
}

function toText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/u, '');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}
