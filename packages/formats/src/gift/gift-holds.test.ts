import type { Question } from '@debrief/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion } from '../../../core/src/questions/question.arbitrary.ts';
import { comparableQuestion } from '../testing/comparable-question.ts';
import { readAll } from '../testing/read-all.ts';
import { richMarkdown, withTexts } from '../testing/rich-texts.ts';
import { giftFormat } from './gift-format.ts';
import { writeGift } from './write-gift.ts';

/** The same question without what GIFT has no place for; null where it knows no such question. */
function withinGift({ hints: _, ...question }: Question): Question | null {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select': {
      const options = question.options.map(({ isFixed: _fixed, ...option }) => option);
      const scoring = question.kind === 'multi-select' ? 'option-weights' : 'all-or-nothing';
      return { ...question, options, scoring };
    }
    case 'numeric': {
      const { unit: _unit, ...rest } = question;
      return rest;
    }
    case 'short-answer':
      return { ...question, isCaseSensitive: false };
    case 'matching':
      return {
        ...question,
        prompts: question.prompts.map((each) => ({
          ...each,
          explanation: '',
          text: each.text.replaceAll('->', 'to'),
        })),
      };
    case 'essay': {
      const { rubric: _rubric, ...rest } = question;
      return { ...rest, sampleAnswer: '' };
    }
    case 'true-false':
      return question;
    default:
      return null;
  }
}

it('nothing that GIFT can hold is lost, whatever the kind', async () => {
  const texts = fc.array(richMarkdown, { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(anyQuestion, texts, async (drawn, words) => {
      const question = withinGift(withTexts(drawn, words));
      if (!question) return;
      const { bytes, losses } = await writeGift([
        { question, externalId: 'a', categoryPath: ['b'], tags: ['c'] },
      ]);
      const { questions } = await readAll(giftFormat, bytes);

      expect(losses).toEqual([]);
      expect(comparableQuestion(questions[0]?.question as Question), new TextDecoder().decode(bytes)).toEqual(
        comparableQuestion(question),
      );
    }),
    { numRuns: 300 },
  );
});
