import type { Question } from '@debrief/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion } from '../../../core/src/questions/question.arbitrary.ts';
import { type ExportQuestion, FormatError } from '../format.ts';
import { toMedia } from '../reading/read-media.ts';
import { readAll } from '../testing/read-all.ts';
import { richMarkdown, withTexts } from '../testing/rich-texts.ts';
import { jsonFormat } from './json-format.ts';
import { writeJson } from './write-json.ts';

const asExport = (question: Question): ExportQuestion => ({
  question,
  externalId: null,
  categoryPath: [],
  tags: [],
});

async function roundTrip(questions: ExportQuestion[], options = {}) {
  const { bytes, losses } = await writeJson(questions, options);
  return { text: new TextDecoder().decode(bytes), losses, ...(await readAll(jsonFormat, bytes, 'a.json')) };
}

it('loses nothing of any question', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyQuestion, { maxLength: 4 }),
      fc.array(richMarkdown, { minLength: 3 }),
      async (drawn, texts) => {
        const sent = drawn.map((question) => withTexts(question, texts));
        const { questions, refused, losses } = await roundTrip(sent.map(asExport));

        expect(losses).toEqual([]);
        expect(refused).toEqual([]);
        expect(questions.map(({ question }) => question)).toEqual(
          sent.map((question) => JSON.parse(JSON.stringify(question))),
        );
      },
    ),
  );
});

it('keeps what stands beside a question, and its files', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const media = toMedia('dot.png', png);
  if ('note' in media) throw new Error(media.note);
  const question: Question = {
    kind: 'essay',
    stem: `See ![dot](media:${media.hash})`,
    explanation: '',
    sampleAnswer: '',
  };
  const sent: ExportQuestion = {
    ...{ question, title: 'Dot', externalId: 'd1', categoryPath: ['A', 'B'], tags: ['x'] },
    ...{ difficulty: 3, points: 2.5, status: 'draft' },
  };
  const { questions, losses } = await roundTrip([sent, sent], { loadMedia: async () => media });

  expect(losses).toEqual([]);
  expect(questions[0]).toMatchObject({
    ...sent,
    media: [{ fileName: 'dot.png', mimeType: 'image/png', bytes: png }],
  });
  expect(questions[1]?.media).toHaveLength(1);
});

const file = (...elements: string[]) =>
  `{"format":"debrief-questions","version":1,"questions":[${elements.join(',')}]}`;
const essay = JSON.stringify({
  question: { kind: 'essay', stem: 'Why, [you]? "\\"', explanation: '', sampleAnswer: '{}' },
});

it('reads what other programs have laid out anew, and goes on after a broken element', async () => {
  const pretty = JSON.stringify(JSON.parse(file(essay, essay)), null, 2);
  const broken = await readAll(
    jsonFormat,
    file(essay, '{"question":{"kind":"essay"}}', 'nonsense', '{"a":[1,2}', essay),
    'a.json',
  );

  expect((await readAll(jsonFormat, pretty, 'a.json')).questions).toHaveLength(2);
  expect(broken.questions).toHaveLength(1);
  expect(broken.refused.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^Question.stem: /),
    'It is not well-formed JSON.',
    'It is not well-formed JSON.',
  ]);
});

it.each([
  ['something else', '{"a":1}'],
  ['a list', '[1,2]'],
  ['a newer version', file(essay).replace('"version":1', '"version":2')],
  ['no questions', '{"format":"debrief-questions","version":1}'],
])('refuses %s with a sentence', async (_name, text) => {
  await expect(readAll(jsonFormat, text, 'a.json')).rejects.toThrow(FormatError);
});

it.each(['[', '{', '"', '\\"', '{"a":', '[[],', ',', '{"question":{"kind":"essay"}},'])(
  'a file full of %s takes no longer than its length',
  async (piece) => {
    const start = performance.now();

    await readAll(jsonFormat, file(piece.repeat(500_000 / piece.length)).slice(0, -2), 'a.json');

    expect(performance.now() - start).toBeLessThan(5_000);
  },
);
