import type { Proof } from './collect-proofs.ts';
import type { Item } from './item.ts';

/** What does not fit between what is said to be built and what the tests prove; empty when all does. */
export function judgeConformance(items: readonly Item[], proofs: readonly Proof[]): string[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const proved = new Set(proofs.map(({ id }) => id));
  return [
    ...items
      .filter(({ id, state }) => state === 'built' && !proved.has(id))
      .map(({ id, words }) => `${id} (${words}) is built, and no test has its tag`),
    ...items
      .filter(({ id, state }) => state !== 'built' && proved.has(id))
      .map(({ id, state }) => `${id} is "${state}" in the list, and a test proves it`),
    ...proofs
      .filter(({ id }) => !known.has(id))
      .map(({ id, path, title }) => `${path}: "${title}" names ${id}, which is no item`),
    ...items
      .filter(({ id }, index) => items.findIndex((other) => other.id === id) !== index)
      .map(({ id }) => `${id} stands twice`),
  ];
}
