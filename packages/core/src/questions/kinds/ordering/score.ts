import { type Credit, creditOfRatio, fullCredit, noCredit } from '../../../points/credit.ts';
import { idsOf, refuseUnknown } from '../../items.ts';
import { type Fit, InvalidResponseError } from '../../scored-response.ts';
import type { OrderingQuestion, OrderingScoring } from './question.ts';

/** Scores an order. Throws `InvalidResponseError` on unknown items and on items that stand twice. */
export function creditOfOrder(question: OrderingQuestion, given: readonly string[]): Fit {
  refuseUnknown('Item', question.items, given);
  if (new Set(given).size !== given.length) {
    throw new InvalidResponseError('An item stands in more than one place.');
  }
  const right = idsOf(question.items);
  const matched = { itemIds: right.filter((id, place) => given[place] === id) };
  return { credit: credits[question.scoring](right, given), matched };
}

type CreditOf = (right: readonly string[], given: readonly string[]) => Credit;

const credits: Record<OrderingScoring, CreditOf> = {
  'all-or-nothing': (right, given) =>
    right.every((id, place) => given[place] === id) ? fullCredit : noCredit,
  'adjacent-pairs': (right, given) => {
    const isNext = (id: string, place: number) =>
      place > 0 && given[given.indexOf(id) - 1] === right[place - 1];
    return creditOfRatio(right.filter(isNext).length, right.length - 1);
  },
  position: (right, given) =>
    creditOfRatio(right.filter((id, place) => given[place] === id).length, right.length),
};

/**
 * Mean over all orders of n items: each neighbour follows rightly in one of n orders, each item stands in its own place
 * in one of n, and all do in one of n!.
 */
export function guessCreditOfOrder({ items, scoring }: OrderingQuestion): number {
  if (items.length === 0) return 0;
  if (scoring !== 'all-or-nothing') return 1 / items.length;
  return items.reduce((chance, _item, index) => chance / (index + 1), 1);
}
