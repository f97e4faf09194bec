import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('what a spreadsheet would run is text, numbers stay numbers', () => {
  const csv = toCsv([
    ['=1+1', '+x', '-x', '@x', ' =x', '\tx'],
    [-1.5, 0, null],
  ]);

  expect(csv).toBe("\uFEFF'=1+1,'+x,'-x,'@x,' =x,'\tx\r\n-1.5,0,\r\n");
});

test('quotes, commas and lines stay in their cell', () => {
  expect(toCsv([['a "b", c\nd']])).toBe('\uFEFF"a ""b"", c\nd"\r\n');
});
