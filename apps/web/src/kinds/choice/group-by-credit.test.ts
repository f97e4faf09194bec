import { type Credit, listCreditPatterns } from '@debrief/core';
import { expect, test } from 'vitest';
import { groupByCredit } from './group-by-credit.ts';

const option = (id: string, isCorrect: boolean) => ({ id, text: id, explanation: '', isCorrect });

test('answers that earn the same stand in one row, the best first', () => {
  const patterns = listCreditPatterns({
    kind: 'multi-select',
    stem: 'Which?',
    explanation: '',
    scoring: 'right-minus-wrong',
    options: [option('a', true), option('b', true), option('c', false)],
  });

  const groups = groupByCredit(patterns ?? []);

  expect(groups[0]).toEqual({ credit: 1, answers: [['a', 'b']] });
  expect(groups.at(-1)?.credit).toBe(0);
  expect(groups.flatMap(({ answers }) => answers)).toHaveLength(7);
});

test('no patterns, no rows', () => {
  const none: { optionIds: string[]; credit: Credit }[] = [];
  expect(groupByCredit(none)).toEqual([]);
});
