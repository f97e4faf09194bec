import type { Question } from '@debrief/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion } from '../../../core/src/questions/question.arbitrary.ts';
import type { ExportQuestion } from '../format.ts';
import { comparableQuestion } from '../testing/comparable-question.ts';
import { readAll } from '../testing/read-all.ts';
import { richMarkdown, withTexts } from '../testing/rich-texts.ts';
import { giftFormat } from './gift-format.ts';
import { writeGift } from './write-gift.ts';

const asExport = (question: Question): ExportQuestion => ({
  question,
  externalId: null,
  categoryPath: [],
  tags: [],
});

async function roundTrip(...questions: ExportQuestion[]) {
  const written = await writeGift(questions);
  const text = new TextDecoder().decode(written.bytes);
  if (text === '') return { text, losses: written.losses, questions: [], refused: [] };
  return { text, losses: written.losses, ...(await readAll(giftFormat, text)) };
}

it('what is written is read again as it was, or what was lost is said', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyQuestion,
      fc.array(richMarkdown, { minLength: 3, maxLength: 12 }),
      async (drawn, texts) => {
        const question = withTexts(drawn, texts);
        const { questions, refused, losses, text } = await roundTrip(asExport(question));

        if (losses.length > 0) return;
        expect(refused, text).toEqual([]);
        expect(comparableQuestion(questions[0]?.question as Question), text).toEqual(
          comparableQuestion(question),
        );
      },
    ),
    { numRuns: 400 },
  );
});

it('whatever is lost, every question that is written is read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyQuestion, { minLength: 1, maxLength: 5 }), async (drawn) => {
      const { questions, refused, losses } = await roundTrip(...drawn.map(asExport));
      const left = losses.filter(({ sentence }) => sentence.includes('was left out'));

      expect(refused).toEqual([]);
      expect(questions).toHaveLength(drawn.length - left.length);
    }),
  );
});

const choice: Question = {
  kind: 'multi-select',
  stem: 'Which?',
  explanation: 'Because.',
  options: [
    { id: 'a', text: 'one', explanation: 'yes', isCorrect: true, weightPercent: 100 / 3 },
    { id: 'b', text: 'two: {three}', explanation: '', isCorrect: true, weightPercent: 200 / 3 },
    { id: 'c', text: '~three', explanation: '', isCorrect: false, weightPercent: -12.5 },
  ],
  scoring: 'option-weights',
};

it('names, ids, tags and topics go along', async () => {
  const beside = {
    title: 'No. 1: sum',
    externalId: 'q ] 1',
    tags: ['a ] b', 'c'],
    categoryPath: ['Maths', 'a/b'],
  };
  const { questions, losses, text } = await roundTrip({ question: choice, ...beside }, asExport(choice));

  expect(losses).toEqual([]);
  expect(questions[0]).toMatchObject(beside);
  expect(questions[1]).toMatchObject({ categoryPath: [], title: '', externalId: null });
  expect(text).toContain('~%33.333333333333336%one#yes');
});

it('says what GIFT does not hold', async () => {
  const image = `![a cat](media:${'0'.repeat(64)})`;
  const { losses, questions } = await roundTrip(
    {
      ...asExport({
        ...choice,
        stem: `Which? ${image}`,
        scoring: 'all-or-nothing',
        hints: [{ text: 'x', costPercent: 5 }],
      }),
      difficulty: 5,
      status: 'draft',
    },
    asExport({ kind: 'ordering', stem: 'Sort', explanation: '', items: [], scoring: 'position' }),
  );

  expect(losses).toEqual([
    { questionIndex: 0, sentence: 'GIFT does not hold its difficulty, status.' },
    { questionIndex: 0, sentence: 'GIFT does not hold hints.' },
    {
      questionIndex: 0,
      sentence:
        'GIFT knows only weights of options: right ones share 100 %, wrong ones take their share away.',
    },
    { questionIndex: 0, sentence: 'GIFT holds no images or recordings; their descriptions stand in.' },
    { questionIndex: 1, sentence: 'GIFT has no ordering questions: this one was left out.' },
  ]);
  expect(questions[0]?.question.stem).toBe('Which? a cat');
});
