import type { PublicItem } from './question-text.ts';
import { InvalidResponseError } from './scored-response.ts';

/** Without anything but what a learner may see. */
export function toItem({ id, text }: PublicItem): PublicItem {
  return { id, text };
}

/** The items in the order of the paper. Throws a RangeError when it does not name exactly these. */
export function inOrder(items: readonly PublicItem[], order: readonly string[]): PublicItem[] {
  const byId = new Map(items.map((item) => [item.id, toItem(item)]));
  const ordered = order.flatMap((id) => byId.get(id) ?? []);
  const isExact = [ordered.length, new Set(order).size, order.length].every((n) => n === items.length);
  if (!isExact) {
    throw new RangeError('The order of options does not name exactly the options of the question.');
  }
  return ordered;
}

export function idsOf(items: readonly { id: string }[]): string[] {
  return items.map((item) => item.id);
}

/** A record by id. */
export function byId<T extends { id: string }, V>(
  items: readonly T[],
  pick: (item: T) => V,
): Record<string, V> {
  return Object.fromEntries(items.map((item) => [item.id, pick(item)]));
}

/** Throws `InvalidResponseError` when an id is none of the items; `what` names them: "Option". */
export function refuseUnknown(what: string, items: readonly { id: string }[], ids: Iterable<string>): void {
  for (const id of ids) {
    if (!items.some((item) => item.id === id)) {
      throw new InvalidResponseError(`${what} "${id}" does not exist in this question.`);
    }
  }
}

/** Two choices that read the same cannot be told apart, so one is as right as the other. */
export function readTheSame(items: readonly PublicItem[], a: string, b: string): boolean {
  const textOf = (id: string) => items.find((item) => item.id === id)?.text.trim();
  return textOf(a) === textOf(b);
}
