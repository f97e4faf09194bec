import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomGuessCredit } from '../../author-question.ts';
import { anyMultiSelect, anySingleChoice } from '../../question.arbitrary.ts';
import { listCreditPatterns } from './credit-patterns.ts';
import type { ChoiceQuestion } from './question.ts';

const question = (rights: string, scoring: ChoiceQuestion['scoring']): ChoiceQuestion => ({
  ...{ kind: 'multi-select', stem: 'Which?', explanation: '', scoring },
  options: [...rights].map((sign, index) => ({
    id: 'abcdefghijkl'[index] ?? '',
    text: `${index}`,
    explanation: '',
    isCorrect: sign === '+',
  })),
});

test('every answer of a question of three, most credit first', () => {
  expect(
    listCreditPatterns(question('++-', 'right-minus-wrong'))?.map(({ optionIds, credit }) => [
      optionIds.join(''),
      credit,
    ]),
  ).toEqual([
    ['ab', '1'],
    ['a', '0.5'],
    ['b', '0.5'],
    ['c', '0'],
    ['ac', '0'],
    ['bc', '0'],
    ['abc', '0'],
  ]);
});

test('a single choice has as many as options; above ten options there are none', () => {
  fc.assert(
    fc.property(anySingleChoice, (drawn) => {
      expect(listCreditPatterns(drawn)).toHaveLength(drawn.options.length);
    }),
  );
  expect(listCreditPatterns(question('+----------', 'all-or-nothing'))).toBeNull();
  expect(listCreditPatterns(question('+---------', 'all-or-nothing'))).toHaveLength(1023);
});

test('the right options, and they alone, earn all', () => {
  fc.assert(
    fc.property(anyMultiSelect, (drawn) => {
      const right = drawn.options.filter((option) => option.isCorrect).map((option) => option.id);
      const full = listCreditPatterns(drawn)?.filter(({ credit }) => credit === '1');

      expect(full).toEqual([{ optionIds: right, credit: '1' }]);
    }),
  );
});

test('by lot: the mean of all answers, of a sample where there are too many', () => {
  expect(randomGuessCredit(question('++-', 'right-minus-wrong'))).toBeCloseTo(2 / 7, 10);
  expect(randomGuessCredit(question('++-', 'all-or-nothing'))).toBeCloseTo(1 / 7, 4);
  expect(randomGuessCredit(question('+-----------', 'right-minus-wrong'))).toBeGreaterThan(0);
  expect(randomGuessCredit({ ...question('+---', 'all-or-nothing'), kind: 'single-choice' })).toBe(0.25);
});
