import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from './csv-lines.ts';

const risky = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '"', '"=', ',='), fc.string())
    .map(([first, rest]) => first + rest),
);

test('whatever stands in a cell, a reader of RFC 4180 gets it back and no spreadsheet runs it', () => {
  fc.assert(
    fc.property(fc.array(risky, { minLength: 2, maxLength: 8 }), (cells) => {
      const line = csvLine(['first', ...cells]);

      const texts = readRecord(line).slice(1);
      expect(texts.map((text, index) => (text === cells[index] ? text : text.slice(1)))).toEqual(cells);
      for (const text of texts) expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    }),
  );
});

test('numbers stay numbers, a missing one is empty, and one below zero cannot begin a formula', () => {
  expect(csvLine([1.5, null, 0, -3, 'a "b"'])).toBe(`1.5,,0,'-3,"a ""b"""\r\n`);
});

/** Cells of one record as RFC 4180 has them, character by character. */
function readRecord(line: string): string[] {
  expect(line.endsWith('\r\n')).toBe(true);
  const cells = [''];
  let isQuoted = false;
  for (let at = 0; at < line.length - 2; at += 1) {
    const sign = line[at] ?? '';
    const isEscaped = isQuoted && sign === '"' && line[at + 1] === '"' && at + 1 < line.length - 2;
    if (isEscaped) at += 1;
    if (isEscaped || (isQuoted ? sign !== '"' : sign !== '"' && sign !== ','))
      cells[cells.length - 1] += sign;
    else if (sign === '"') isQuoted = !isQuoted;
    else cells.push('');
  }
  expect(isQuoted).toBe(false);
  return cells;
}
