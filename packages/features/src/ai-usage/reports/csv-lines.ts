export type CsvCell = string | number | null;

/** What spreadsheets take for the beginning of a formula, in the wide forms of it too. */
const formula = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/u;

/**
 * One record of RFC 4180 with its line end. No cell begins like a formula, numbers included: such a text is led by an
 * apostrophe, which spreadsheets take as "this is text".
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: CsvCell): string {
  const text = value === null ? '' : String(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
