import type { Question } from '@debrief/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion } from '../../../core/src/questions/question.arbitrary.ts';
import type { ExportQuestion, WriteOptions } from '../format.ts';
import { comparableQuestion } from '../testing/comparable-question.ts';
import { readAll } from '../testing/read-all.ts';
import { richMarkdown, withTexts } from '../testing/rich-texts.ts';
import { moodleXmlFormat } from './moodle-xml-format.ts';
import { writeMoodleXml } from './write-moodle-xml.ts';

const asExport = (question: Question): ExportQuestion => ({
  question,
  externalId: null,
  categoryPath: [],
  tags: [],
});

async function roundTrip(questions: ExportQuestion[], options?: WriteOptions) {
  const { bytes, losses } = await writeMoodleXml(questions, options);
  return {
    text: new TextDecoder().decode(bytes),
    losses,
    ...(await readAll(moodleXmlFormat, bytes, 'a.xml')),
  };
}

it('what is written is read again as it was, or what was lost is said', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyQuestion,
      fc.array(richMarkdown, { minLength: 3, maxLength: 12 }),
      async (drawn, texts) => {
        const question = withTexts(drawn, texts);
        const { questions, refused, losses, text } = await roundTrip([asExport(question)]);

        expect(refused, text).toEqual([]);
        if (losses.length > 0) return;
        expect(comparableQuestion(questions[0]?.question as Question), text).toEqual(
          comparableQuestion(question),
        );
      },
    ),
    { numRuns: 400 },
  );
});

it('plain words of every kind go through, apart from what is said', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyQuestion, { minLength: 1, maxLength: 5 }), async (drawn) => {
      const { questions, refused } = await roundTrip(drawn.map(asExport));

      expect(refused).toEqual([]);
      expect(questions).toHaveLength(drawn.length);
    }),
  );
});
