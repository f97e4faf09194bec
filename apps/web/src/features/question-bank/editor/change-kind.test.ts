import type { Question } from '@debrief/core';
import { expect, test } from 'vitest';
import { changeKind } from './change-kind.ts';

const several: Question = {
  kind: 'multi-select',
  stem: 'Which two?',
  explanation: 'Because.',
  hints: [{ text: 'Think.', costPercent: 10 }],
  scoring: 'right-minus-wrong',
  options: [
    { id: 'a', text: 'A', explanation: '', isCorrect: false },
    { id: 'b', text: 'B', explanation: '', isCorrect: true },
    { id: 'c', text: 'C', explanation: '', isCorrect: true },
  ],
};

let count = 0;
const newId = () => `new-${count++}`;

test('words and hints stay whatever the kind', () => {
  expect(changeKind(several, 'essay', newId)).toMatchObject({
    kind: 'essay',
    stem: 'Which two?',
    explanation: 'Because.',
    hints: [{ text: 'Think.' }],
  });
});

test('options stay between the choice kinds, and a single choice keeps one right one', () => {
  const single = changeKind(several, 'single-choice', newId);

  expect('options' in single && single.options.map(({ id, isCorrect }) => [id, isCorrect])).toEqual([
    ['a', false],
    ['b', true],
    ['c', false],
  ]);
});

test('the same kind is the same question', () => {
  expect(changeKind(several, 'multi-select', newId)).toBe(several);
});
