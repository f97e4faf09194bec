import type { Confidence, PaperQuestion } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { filterQuestions, filtersFor } from './filter-questions.ts';

interface Traits {
  isFlagged?: boolean;
  confidence?: Confidence;
  expectedMs?: number;
}

function aQuestion(
  number: number,
  timeSpentMs: number,
  outcome: 'right' | 'partial' | 'wrong' | 'unanswered' | 'unmarked',
  { isFlagged = false, confidence, expectedMs }: Traits = {},
) {
  const response = outcome === 'unanswered' ? null : {};
  return {
    ...{ number, reveal: { outcome }, expectedMs: expectedMs ?? null },
    answer: { timeSpentMs, isFlagged, confidence: confidence ?? null, response },
  } as PaperQuestion;
}

const paper = [
  aQuestion(1, 20_000, 'right', { confidence: 'low' }),
  aQuestion(2, 90_000, 'partial', { isFlagged: true, confidence: 'high' }),
  aQuestion(3, 30_000, 'wrong', { confidence: 'medium' }),
  aQuestion(4, 0, 'unanswered', { confidence: 'high' }),
  aQuestion(5, 40_000, 'unmarked', { confidence: 'high' }),
];

test.each([
  ['all', [1, 2, 3, 4, 5]],
  ['wrong', [2, 3, 4]],
  ['flagged', [2]],
  ['slow', [2]],
  ['guessed', [1]],
  ['sureButWrong', [2]],
] as const)('%s shows questions %j', (filter, numbers) => {
  expect(filterQuestions(paper, filter).map((each) => each.number)).toEqual(numbers);
});

test('what is usual for a question decides whether it was slow, where that is known', () => {
  const known = [
    aQuestion(1, 60_000, 'right', { expectedMs: 90_000 }),
    aQuestion(2, 60_000, 'right', { expectedMs: 45_000 }),
    aQuestion(3, 5_000, 'right', { expectedMs: 2_000 }),
  ];

  expect(filterQuestions(known, 'slow').map((each) => each.number)).toEqual([2]);
});

test('a few seconds are never slow', () => {
  expect(
    filterQuestions(
      [aQuestion(1, 1_000, 'right'), aQuestion(2, 1_000, 'right'), aQuestion(3, 9_000, 'right')],
      'slow',
    ),
  ).toEqual([]);
});

test('filters by confidence are offered where it was asked', () => {
  expect(filtersFor([aQuestion(1, 1_000, 'right')])).toEqual(['all', 'wrong', 'flagged', 'slow']);
  expect(filtersFor(paper)).toContain('sureButWrong');
});
