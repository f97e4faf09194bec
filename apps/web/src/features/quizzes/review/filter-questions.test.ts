import type { PaperQuestion } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { filterQuestions } from './filter-questions.ts';

function aQuestion(
  number: number,
  timeSpentMs: number,
  outcome: 'right' | 'partial' | 'wrong' | 'unanswered',
  isFlagged = false,
) {
  return { number, answer: { timeSpentMs, isFlagged }, reveal: { outcome } } as PaperQuestion;
}

const paper = [
  aQuestion(1, 20_000, 'right'),
  aQuestion(2, 90_000, 'partial', true),
  aQuestion(3, 30_000, 'wrong'),
  aQuestion(4, 0, 'unanswered'),
];

test.each([
  ['all', [1, 2, 3, 4]],
  ['wrong', [2, 3, 4]],
  ['flagged', [2]],
  ['slow', [2]],
] as const)('%s shows questions %j', (filter, numbers) => {
  expect(filterQuestions(paper, filter).map((each) => each.number)).toEqual(numbers);
});

test('a few seconds are never slow', () => {
  expect(
    filterQuestions(
      [aQuestion(1, 1_000, 'right'), aQuestion(2, 1_000, 'right'), aQuestion(3, 9_000, 'right')],
      'slow',
    ),
  ).toEqual([]);
});
