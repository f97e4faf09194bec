import type { Question } from '@debrief/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion } from '../../../core/src/questions/question.arbitrary.ts';
import type { ExportQuestion, WriteOptions } from '../format.ts';
import { comparableQuestion } from '../testing/comparable-question.ts';
import { readAll } from '../testing/read-all.ts';
import { richMarkdown, withTexts } from '../testing/rich-texts.ts';
import { qti12Format } from './qti-1.2-format.ts';
import { writeQti12 } from './write-qti-1.2.ts';

const asExport = (question: Question): ExportQuestion => ({
  question,
  externalId: null,
  categoryPath: [],
  tags: [],
});

/** Of one answer, right minus wrong is all or nothing. */
function meaning(question: Question): Question {
  const isOne = question.kind === 'single-choice' && question.scoring === 'right-minus-wrong';
  return isOne ? { ...question, scoring: 'all-or-nothing' } : question;
}

async function roundTrip(questions: ExportQuestion[], options?: WriteOptions) {
  const { bytes, losses } = await writeQti12(questions, options);
  if (losses.some(({ sentence }) => sentence.endsWith('the question is left out.')))
    return { losses, questions: [], refused: [] };
  return { losses, ...(await readAll(qti12Format, bytes, 'a.zip')) };
}

it('what is written is read again as it was, or what was lost is said', async () => {
  let lossless = 0;
  await fc.assert(
    fc.asyncProperty(
      anyQuestion,
      fc.array(richMarkdown, { minLength: 3, maxLength: 12 }),
      async (drawn, texts) => {
        const question = withTexts(drawn, texts);
        const { questions, refused, losses } = await roundTrip([asExport(question)]);

        expect(refused).toEqual([]);
        if (losses.length > 0) return;
        lossless += 1;
        expect(comparableQuestion(questions[0]?.question as Question)).toEqual(
          comparableQuestion(meaning(question)),
        );
      },
    ),
    { numRuns: 100 },
  );
  expect(lossless).toBeGreaterThan(2);
});
