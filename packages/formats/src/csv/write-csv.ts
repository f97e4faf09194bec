/**
 * Rows for spreadsheets, which run what begins like a formula: such a cell gets an apostrophe in front, which they
 * take as "this is text" and which is taken off again when the table is read here.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = asText(text);
  return /[",\r\n;\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet would take for a formula, as text. An apostrophe that was there gets another one. */
export function asText(text: string): string {
  return /^[=+\-@\t\r'\uff0b\uff0d\uff1d\uff20]/u.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `asText` off again. */
export function fromText(cell: string): string {
  return /^'[=+\-@\t\r'\uff0b\uff0d\uff1d\uff20]/u.test(cell) ? cell.slice(1) : cell;
}
