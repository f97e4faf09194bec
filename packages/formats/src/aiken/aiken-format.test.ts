import { expect, it } from 'vitest';
import { readAll } from '../testing/read-all.ts';
import { aikenFormat } from './aiken-format.ts';
import { writeAiken } from './write-aiken.ts';

it('reads questions with one or several right options', async () => {
  const { questions, refused } = await readAll(
    aikenFormat,
    'Where is <b>Rome</b>?\r\nA) France\r\nB. Italy\r\nANSWER: B\r\n\r\nWhich are even?\nMind the zero.\nA. 0\nB. 1\nC. 2\nANSWER: A, C',
  );

  expect(refused).toEqual([]);
  expect(questions).toMatchObject([
    {
      place: { line: 1 },
      question: {
        ...{ kind: 'single-choice', stem: 'Where is \\<b>Rome\\</b>?' },
        options: [
          { text: 'France', isCorrect: false },
          { text: 'Italy', isCorrect: true },
        ],
      },
    },
    {
      place: { line: 6 },
      question: {
        ...{ kind: 'multi-select', stem: 'Which are even?  \nMind the zero.' },
        options: [{ isCorrect: true }, { isCorrect: false }, { isCorrect: true }],
      },
    },
  ]);
});

it.each([
  ['One?\nA. a\nANSWER: A', 'Options: at least two are needed; there are 1.'],
  ['One?\nA. a\nB. b', 'There is no line "ANSWER: " at its end.'],
  ['One?\nA. a\nB. b\nANSWER: C', 'The answer "C" names no option.'],
  ['One?\nA. a\nand more\nB. b\nANSWER: A', '"and more" stands among the options and is none.'],
  ['A. a\nB. b\nANSWER: A', 'The answer "A" names no option.'],
])('refuses %# and takes the next', async (text, reason) => {
  const { questions, refused } = await readAll(aikenFormat, `${text}\n\nTwo?\nA. a\nB. b\nANSWER: B\n`);

  expect(refused.map((each) => each.reason)).toEqual([reason]);
  expect(refused[0]?.source.split('\n')[0]).toBe(text.split('\n')[0]);
  expect(questions).toHaveLength(1);
});

it('writes what it can and says the rest', async () => {
  const option = (id: string, text: string, isCorrect: boolean) => ({ id, text, explanation: '', isCorrect });
  const beside = { externalId: null, categoryPath: [], tags: [] };
  const { bytes, losses } = await writeAiken([
    {
      ...beside,
      question: {
        kind: 'single-choice',
        stem: 'Two?',
        explanation: '',
        options: [option('a', '1', false), option('b', '2', true)],
        scoring: 'all-or-nothing',
      },
    },
    { ...beside, question: { kind: 'essay', stem: 'Why?', explanation: '', sampleAnswer: '' } },
    {
      ...{ ...beside, tags: ['x'] },
      question: {
        kind: 'multi-select',
        stem: '**Bold**',
        explanation: 'w',
        options: [option('a', '1', true), option('b', '2', true)],
        scoring: 'right-minus-wrong',
      },
    },
  ]);

  expect(new TextDecoder().decode(bytes)).toBe(
    'Two?\nA. 1\nB. 2\nANSWER: B\n\nBold\nA. 1\nB. 2\nANSWER: A, B\n\n',
  );
  expect(losses.map(({ questionIndex, sentence }) => [questionIndex, sentence.slice(0, 30)])).toEqual([
    [1, 'Aiken has no essay questions: '],
    [2, 'Aiken does not hold its tags.'],
    [2, 'Aiken does not hold explanatio'],
    [2, 'In Aiken an answer is right or'],
    [2, 'Several right options ("ANSWER'],
    [2, 'Aiken holds plain words in one'],
  ]);
});
