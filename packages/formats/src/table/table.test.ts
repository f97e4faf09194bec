import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvFormat } from '../csv/csv-format.ts';
import { delimiterOf, parseCsv } from '../csv/parse-csv.ts';
import { asText, fromText, writeCsv } from '../csv/write-csv.ts';
import type { ReadItem } from '../format.ts';
import { xlsxFormat } from '../xlsx/xlsx-format.ts';
import { writeZip } from '../zip/write-zip.ts';
import { guessColumns } from './table-fields.ts';

const rowsOf = (text: string) => [...parseCsv(text)].map(({ cells }) => cells);
const fileOf = (text: string | Uint8Array, name = 'q.csv') => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
async function read(text: string | Uint8Array, columns?: Record<string, string>) {
  const items: ReadItem[] = [];
  for await (const item of csvFormat.read(fileOf(text), { columns })) items.push(item);
  return items;
}
const kinds = (items: ReadItem[]) =>
  items.map((item) =>
    item.type === 'question' ? item.question.kind : item.type === 'refused' ? item.reason : 'note',
  );

it('quotes keep delimiters, quotes and line ends', () => {
  expect(rowsOf('a,"b ""c"", d","e\nf"\n\n1,2,3')).toEqual([
    ['a', 'b "c", d', 'e\nf'],
    ['1', '2', '3'],
  ]);
  expect([...parseCsv('"a\nb",c\nd,e')].map(({ line }) => line)).toEqual([1, 3]);
  expect(() => rowsOf('a,b\n"c,d')).toThrow('The quotation mark of line 2 is never closed.');
});

it.each([
  ['question;answer\nWhat, and when?;now', ';'],
  ['question\tanswer\na\tb', '\t'],
  ['question,answer\n"x;y;z",b', ','],
])('the delimiter is recognised in %j', (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter);
});

it('any table that is written is read again, and no cell of it begins like a formula', () => {
  const cell = fc
    .oneof(
      fc.string(),
      fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\tx', "'=x", '\rx', 'a,b', '"', 'x\ny', '＝1'),
    )
    .map((text) => text.replace(/\r\n?/gu, '\n'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const kept = rows.filter((cells) => cells.some((each) => each.trim() !== ''));
      const read = [...parseCsv(writeCsv(rows).replace(/\r\n/gu, '\n'), ',')].map(({ cells }) => cells);
      for (const each of read.flat()) expect(each).not.toMatch(/^[=+\-@\t\r]/u);
      expect(read.map((cells) => cells.map(fromText))).toEqual(kept);
    }),
  );
  expect([asText('=cmd'), fromText("'=cmd"), asText("it's")]).toEqual(["'=cmd", '=cmd', "it's"]);
});

it('headings are understood, whoever wrote them', () => {
  expect(
    guessColumns([
      'Question text',
      'Option A',
      'Option B',
      'Correct answer',
      'Feedback',
      'Category',
      'Level',
    ]),
  ).toEqual({
    question: 'Question text',
    option1: 'Option A',
    option2: 'Option B',
    answer: 'Correct answer',
    explanation: 'Feedback',
    topic: 'Category',
    difficulty: 'Level',
  });
});

it('rows become questions of the kind that fits, others are refused with their row', async () => {
  const items = await read(
    [
      'question,A,B,C,correct',
      'One?,x,y,z,B',
      'Two?,x,y,z,"A, C"',
      'Three?,,,,TRUE',
      'Four?,,,,"3 +- 0.5"',
      'Five?,,,,Paris | Lutetia [50%]',
      ',x,y,,A',
      'Six?,x,y,,',
    ].join('\n'),
  );

  expect(kinds(items)).toEqual([
    'single-choice',
    'multi-select',
    'true-false',
    'numeric',
    'short-answer',
    'The question is empty.',
    'The right answer is missing.',
  ]);
  expect(items[5]).toMatchObject({ place: { row: 7, line: 7 }, source: ',x,y,,A\r\n' });
});

it('columns may be said instead of guessed', async () => {
  const items = await read('Foo,Bar\nOne?,yes', { question: 'Foo', answer: 'Bar' });

  expect(items[0]).toMatchObject({ type: 'question', question: { kind: 'short-answer', stem: 'One?' } });
  await expect(read('Foo,Bar\nOne?,yes')).rejects.toThrow('Say which column holds the question.');
});

it('a table in Windows-1252 and one in UTF-16 read the same', async () => {
  const text = 'question,answer\nCafé?,süß';
  const [latin] = (await read(Buffer.from(text, 'latin1'))).filter(({ type }) => type === 'question');
  const [wide] = await read(Buffer.from(`\uFEFF${text}`, 'utf16le'));

  expect(latin).toMatchObject({ question: { stem: 'Café?' } });
  expect(wide).toMatchObject({ question: { stem: 'Café?', answers: [{ text: 'süß' }] } });
});

it('a workbook is written and read, and one that is made to harm is refused', async () => {
  const [question] = (await read('question,answer,tags\n=1+1?,2,a; b')).filter(
    (item) => item.type === 'question',
  );
  if (question?.type !== 'question') throw new Error('no question');
  const written = await xlsxFormat.write?.([{ ...question, question: question.question }]);
  const items: ReadItem[] = [];
  for await (const item of xlsxFormat.read(fileOf(written?.bytes ?? new Uint8Array(), 'q.xlsx')))
    items.push(item);

  expect(items).toMatchObject([
    { type: 'question', question: { kind: 'numeric', stem: '=1+1?' }, tags: ['a', 'b'] },
  ]);
  const entity = writeZip([
    { name: 'xl/workbook.xml', bytes: new TextEncoder().encode('<!DOCTYPE a [<!ENTITY x "y">]><a/>') },
  ]);
  await expect(async () => {
    for await (const _ of xlsxFormat.read(fileOf(entity, 'x.xlsx')));
  }).rejects.toThrow(/document type/);
  await expect(async () => {
    for await (const _ of xlsxFormat.read(fileOf('no zip', 'x.xlsx')));
  }).rejects.toThrow('not a zip archive');
});
