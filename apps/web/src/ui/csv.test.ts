import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('cells with commas, quotes and lines of their own are quoted', () => {
  expect(
    toCsv([
      ['Quiz', 'Score'],
      ['Sets, "maps"\nand more', 66.7],
      ['Empty', null],
    ]),
  ).toBe('Quiz,Score\r\n"Sets, ""maps""\nand more",66.7\r\nEmpty,\r\n');
});

test('what begins like a formula stays text', () => {
  expect(toCsv([['=1+1', '-2', '@here', -2]])).toBe("'=1+1,'-2,'@here,-2\r\n");
});
