import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPaper } from '../../../paper/build-paper.ts';
import { randomGuessCredit } from '../../author-question.ts';
import { anyOrdering } from '../../question.arbitrary.ts';
import { scoreResponse } from '../../score-response.ts';
import { InvalidResponseError } from '../../scored-response.ts';
import { validateQuestion } from '../../validate-question.ts';
import type { OrderingQuestion, OrderingScoring } from './question.ts';

const question = (scoring: OrderingScoring): OrderingQuestion => ({
  kind: 'ordering',
  stem: 'Sort them.',
  explanation: '',
  scoring,
  items: [...'abcde'].map((id) => ({ id, text: `item ${id}`, explanation: '' })),
});
const creditOf = (scoring: OrderingScoring, order: string) =>
  scoreResponse(question(scoring), { kind: 'ordering', itemIds: [...order] }).credit;

describe('scored by hand', () => {
  test.each([
    // Neighbours that are right: ab, bc, cd, de.
    ['abcde', '1'],
    ['bcdea', '0.75'], // bc, cd, de
    ['deabc', '0.75'], // de, ab, bc
    ['cdeab', '0.75'], // cd, de, ab
    ['abdce', '0.25'], // ab
    ['edcba', '0'],
  ])('adjacent pairs: %s earns %s', (order, credit) => {
    expect(creditOf('adjacent-pairs', order)).toBe(credit);
  });

  test.each([
    ['abcde', '1'],
    ['bcdea', '0'],
    ['edcba', '0.2'], // c
    ['abdce', '0.6'], // a, b, e
    ['bacde', '0.6'],
  ])('position: %s earns %s', (order, credit) => {
    expect(creditOf('position', order)).toBe(credit);
  });

  test('all or nothing gives no part', () => {
    expect(creditOf('all-or-nothing', 'abcde')).toBe('1');
    expect(creditOf('all-or-nothing', 'abced')).toBe('0');
  });

  test('items in their own place are told', () => {
    const scored = scoreResponse(question('position'), { kind: 'ordering', itemIds: [...'abdce'] });

    expect(scored).toEqual({ credit: '0.6', outcome: 'partial', matched: { itemIds: ['a', 'b', 'e'] } });
  });
});

test('items that do not exist or stand twice are refused; what is left out earns nothing', () => {
  expect(() => creditOf('position', 'abcdx')).toThrow('Item "x" does not exist in this question.');
  expect(() => creditOf('position', 'aabcd')).toThrow(InvalidResponseError);
  expect(creditOf('position', 'ab')).toBe('0.4');
  expect(creditOf('all-or-nothing', 'abcd')).toBe('0');
});

test('a paper never shows the right order, whatever is to be shuffled', () => {
  fc.assert(
    fc.property(anyOrdering, fc.string(), fc.boolean(), (drawn, seed, shuffleOptions) => {
      const questions = [{ questionVersionId: 'v', question: drawn, points: '1' }];
      const order = buildPaper({ seed, questions, shuffleQuestions: false, shuffleOptions }).questions[0]
        ?.optionOrder;

      expect(order).not.toEqual(drawn.items.map((item) => item.id));
      expect([...(order ?? [])].sort()).toEqual(drawn.items.map((item) => item.id).sort());
    }),
  );
});

test('answering by lot: the mean over all orders', () => {
  const three = (scoring: OrderingScoring) => ({
    ...question(scoring),
    items: question(scoring).items.slice(0, 3),
  });
  const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
  for (const scoring of ['all-or-nothing', 'adjacent-pairs', 'position'] as const) {
    const credits = orders.map((order) =>
      Number(scoreResponse(three(scoring), { kind: 'ordering', itemIds: [...order] }).credit),
    );

    expect(randomGuessCredit(three(scoring))).toBeCloseTo(credits.reduce((a, b) => a + b) / 6, 4);
  }
});

test('items that read the same cannot be put in order', () => {
  const broken = question('position');
  broken.items[1] = { id: 'b', text: ' item  a', explanation: '' };

  expect(validateQuestion(broken)).toEqual([{ place: 'items', sentence: 'two read the same' }]);
  expect(validateQuestion({ ...broken, items: broken.items.slice(0, 1) })).toEqual([
    { place: 'items', sentence: 'at least two are needed; there are 1' },
  ]);
});
