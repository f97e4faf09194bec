import { FormatError } from '../format.ts';

export interface CsvRow {
  /** Of the file, from 1. */
  line: number;
  cells: string[];
}

const delimiters = [',', ';', '\t', '|'] as const;
const mostCells = 500;

/** The sign that divides the first lines into the same number of cells, more of them than any other. */
export function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000);
  const scored = delimiters.map((delimiter) => {
    const counts = [...rowsOf(start, delimiter)].slice(0, 10).map(({ cells }) => cells.length);
    const [first = 1] = counts;
    const agreeing = counts.filter((count) => count === first).length;
    return { delimiter, score: first > 1 ? first * (agreeing / counts.length) ** 2 : 0 };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}

/** Rows as RFC 4180 has them: quotes keep delimiters and line ends, two of them are one. Empty rows are left out. */
export function* parseCsv(text: string, delimiter = delimiterOf(text)): Generator<CsvRow> {
  let isOpen = false;
  for (const row of rowsOf(text, delimiter, () => (isOpen = true))) {
    if (isOpen) throw new FormatError(`The quotation mark of line ${row.line} is never closed.`);
    if (row.cells.some((cell) => cell.trim() !== '')) yield row;
  }
}

function* rowsOf(text: string, delimiter: string, onUnclosed: () => void = () => {}): Generator<CsvRow> {
  let cells: string[] = [];
  let line = 1;
  let startsAt = 1;
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at, delimiter);
    if (cell.isUnclosed) onUnclosed();
    cells.push(cell.text);
    if (cells.length > mostCells) throw new FormatError(`Line ${line} holds more than ${mostCells} cells.`);
    line += cell.lineCount;
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) cells.push('');
      else continue;
    }
    yield { line: startsAt, cells };
    cells = [];
    at += 1;
    line += 1;
    startsAt = line;
  }
}

interface Cell {
  text: string;
  /** Where the delimiter or line end behind it stands. */
  end: number;
  lineCount: number;
  isUnclosed: boolean;
}

function cellAt(text: string, start: number, delimiter: string): Cell {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, delimiter);
    return { text: text.slice(start, end), end, lineCount: 0, isUnclosed: false };
  }
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  const inner = text.slice(start + 1, quote === -1 ? text.length : quote);
  const end = quote === -1 ? text.length : endOfPlain(text, quote + 1, delimiter);
  // What stands behind the closing quote belongs to the cell, as most programs read it.
  const rest = quote === -1 ? '' : text.slice(quote + 1, end);
  return {
    text: inner.replaceAll('""', '"') + rest,
    end,
    lineCount: inner.split('\n').length - 1,
    isUnclosed: quote === -1,
  };
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  const [cut, line] = [text.indexOf(delimiter, start), text.indexOf('\n', start)];
  return Math.min(cut === -1 ? text.length : cut, line === -1 ? text.length : line);
}
