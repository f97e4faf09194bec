import type { Question } from '@debrief/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion } from '../../../core/src/questions/question.arbitrary.ts';
import type { ExportQuestion, WriteOptions } from '../format.ts';
import { comparableQuestion } from '../testing/comparable-question.ts';
import { readAll } from '../testing/read-all.ts';
import { richMarkdown, withTexts } from '../testing/rich-texts.ts';
import { qti2Format } from './qti-2-format.ts';
import { writeQti2 } from './write-qti-2.ts';

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
  const { bytes, losses } = await writeQti2(questions, options);
  return { losses, ...(await readAll(qti2Format, bytes, 'a.zip')) };
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

it('an image goes with the package and is the same image when it is read', async () => {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const hash = (await import('node:crypto')).createHash('sha256').update(bytes).digest('hex');
  const question: Question = {
    kind: 'true-false',
    stem: `Look:\n\n![A dot](media:${hash})`,
    explanation: '',
    isTrue: true,
    trueExplanation: 'Yes.',
    falseExplanation: '',
  };
  const loadMedia = async () => ({ hash, bytes, mimeType: 'image/png', fileName: 'dot.png' });

  const { questions, losses } = await roundTrip([asExport(question)], { loadMedia });

  expect([losses, questions[0]?.question, questions[0]?.media.map((media) => media.hash)]).toEqual([
    [],
    question,
    [hash],
  ]);
});
