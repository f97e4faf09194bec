import { type Random, shuffled } from '../../../paper/random.ts';
import { byId, idsOf, inOrder } from '../../items.ts';
import type { KindDefinition } from '../../kind-definition.ts';
import { brokenItems, missingIn, sameTexts, unless } from '../../question-problem.ts';
import type { OrderingQuestion, OrderingShapes } from './question.ts';
import { creditOfOrder, guessCreditOfOrder } from './score.ts';

export const ordering: KindDefinition<OrderingShapes> = {
  score: (question, response) => creditOfOrder(question, response.itemIds),
  isAnswered: (response) => response.itemIds.length > 0,
  show: ({ kind, stem, items, scoring }, order) => ({ kind, stem, items: inOrder(items, order), scoring }),
  reveal: ({ kind, items, scoring, explanation }) => ({
    kind,
    itemIds: idsOf(items),
    scoring,
    itemExplanations: byId(items, (item) => item.explanation),
    explanation,
  }),
  describeResponse: ({ items }, { itemIds }) =>
    itemIds.flatMap((id) => items.find((item) => item.id === id)?.text ?? []),
  describeKey: ({ items }) => items.map((item) => item.text),
  validate: ({ items }) => [
    ...unless(items.length >= 2, 'items', `at least two are needed; there are ${items.length}`),
    ...brokenItems('items', items),
    ...sameTexts('items', items),
  ],
  missingExplanations: ({ items }) => missingIn('items', items),
  searchTexts: ({ items }) => items.flatMap(({ text, explanation }) => [text, explanation]),
  randomGuessCredit: guessCreditOfOrder,
  paperOrder: ({ items }, _isShuffled, random) => neverTheRightOrder(items, random),
  empty: (newId) => ({
    kind: 'ordering',
    stem: '',
    explanation: '',
    scoring: 'adjacent-pairs',
    items: [newId(), newId(), newId()].map((id) => ({ id, text: '', explanation: '' })),
  }),
  renewIds: (question, newId) => ({
    ...question,
    items: question.items.map((item) => ({ ...item, id: newId() })),
  }),
};

/** Always shuffled, and turned by one where the lot fell on the right order: a paper does not show its key. */
function neverTheRightOrder(items: OrderingQuestion['items'], random: Random): string[] {
  const [first, ...others] = idsOf(shuffled(items, random));
  const isRight = items.every((item, place) => item.id === [first, ...others][place]);
  if (first === undefined) return [];
  return isRight ? [...others, first] : [first, ...others];
}
