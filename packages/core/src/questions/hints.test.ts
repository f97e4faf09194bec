import { expect, test } from 'vitest';
import { applyHints } from './hints.ts';
import type { TrueFalseQuestion } from './question.ts';
import { scoreResponse } from './score-response.ts';
import { validateQuestion } from './validate-question.ts';

const hints = [
  { text: 'Think of the name.', costPercent: 10 },
  { text: 'It has two parts.', costPercent: 33.3 },
  { text: 'It is true.', costPercent: 50 },
];
const question: TrueFalseQuestion = {
  ...{ kind: 'true-false', stem: 'Is it?', explanation: '', isTrue: true, hints },
  ...{ trueExplanation: '', falseExplanation: '' },
};

test.each([
  [0, '1'],
  [1, '0.9'],
  [2, '0.567'],
  [3, '0.067'],
  [9, '0.067'],
])('after %d hints a right answer earns %s', (taken, credit) => {
  expect(scoreResponse(question, { kind: 'true-false', value: true }, taken).credit).toBe(credit);
});

test('with a hint that cost something no answer is wholly right; a free one takes nothing', () => {
  expect(scoreResponse(question, { kind: 'true-false', value: true }, 1).outcome).toBe('partial');
  expect(applyHints('1', { hints: [{ text: 'Free.', costPercent: 0 }] }, 1)).toBe('1');
  expect(applyHints('0.2', { hints }, 2)).toBe('0');
});

test('a ladder has texts and costs no more than the question earns', () => {
  const broken = [
    { text: ' ', costPercent: 60 },
    { text: 'More.', costPercent: 60 },
    { text: 'Less.', costPercent: -1 },
  ];

  expect(validateQuestion(question)).toEqual([]);
  expect(
    validateQuestion({ ...question, hints: broken }).map(({ place, sentence }) => `${place}: ${sentence}`),
  ).toEqual([
    'hints[0].text: must not be empty',
    'hints[2].costPercent: must be between 0 and 100; it is -1',
    'hints: together they cost more than the question earns: 119 %',
  ]);
});
