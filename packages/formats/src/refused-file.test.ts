import { expect, it } from 'vitest';
import { questionFormats } from './formats.ts';
import { writeRefusedFile } from './refused-file.ts';
import { readAll } from './testing/read-all.ts';

const broken: [id: string, text: string, from: string, to: string][] = [
  ['gift', '$CATEGORY: a/b\n\n// [id:q1] [tag:t]\nWhich? {=x ~x}\n', '~x', '~y'],
  ['aiken', 'Which?\nA. x\nB. y\nANSWER: C\n', 'ANSWER: C', 'ANSWER: B'],
  ['markdown-exam', '1. Which?\n- A. x\n- B. y\n\nAnswer: C\n', 'Answer: C', 'Answer: B'],
  [
    'moodle-xml',
    '<quiz><question type="category"><category><text>a/b</text></category></question><question type="nonsense"><questiontext><text>Why?</text></questiontext></question></quiz>',
    'type="nonsense"',
    'type="essay"',
  ],
  [
    'json',
    '{"format":"debrief-questions","version":1,"questions":[{"topic":["a","b"],"question":{"kind":"essay","stem":"","explanation":"","sampleAnswer":""}}]}',
    '"stem":""',
    '"stem":"Why?"',
  ],
];

it.each(broken)('what %s refused is mended and read again', async (id, text, from, to) => {
  const format = questionFormats.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const first = await readAll(format, text);
  const file = writeRefusedFile(id, first.refused, { fileName: 'exam.txt' });
  const mended = new TextDecoder().decode(file?.bytes).replace(from, to);

  const second = await readAll(format, mended);

  expect([first.questions.length, first.refused.length, second.questions.length]).toEqual([0, 1, 1]);
  expect(second.refused).toEqual([]);
  if (id === 'gift') expect(second.questions[0]).toMatchObject({ externalId: 'q1', tags: ['t'] });
  if (['gift', 'moodle-xml', 'json'].includes(id))
    expect(second.questions[0]?.categoryPath).toEqual(['a', 'b']);
});
