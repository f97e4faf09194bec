import type { Fields } from './field-words.ts';

export interface Pair {
  from: Fields | undefined;
  to: Fields | undefined;
  /** Where it stands, from 0: in the new list, or in the old one when it is gone. */
  index: number;
}

/** Entries are the same when their ids are; those without one, or with one that is new, when they stand in the same place. */
export function pairEntries(from: readonly Fields[], to: readonly Fields[]): Pair[] {
  const idsBefore = new Map(from.flatMap((entry) => (entry.id ? [[entry.id, entry] as const] : [])));
  const kept = new Set(to.map((entry) => entry.id && idsBefore.get(entry.id)));
  const partnerOf = (entry: Fields, index: number) => {
    const same = entry.id ? idsBefore.get(entry.id) : undefined;
    const inPlace = from[index];
    return same ?? (inPlace && !kept.has(inPlace) ? inPlace : undefined);
  };
  const pairs: Pair[] = to.map((entry, index) => ({ from: partnerOf(entry, index), to: entry, index }));
  const paired = new Set(pairs.map((pair) => pair.from));
  const gone = from.flatMap((entry, index) =>
    paired.has(entry) ? [] : [{ from: entry, to: undefined, index }],
  );
  return [...pairs, ...gone];
}

/** Whether those in both lists stand in another order than before. */
export function isReordered(pairs: readonly Pair[], from: readonly Fields[]): boolean {
  const places = pairs.flatMap((pair) => (pair.from && pair.to ? [from.indexOf(pair.from)] : []));
  return places.some((place, index) => place < (places[index - 1] ?? -1));
}
