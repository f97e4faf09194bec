/** The list with the item at `from` at `to`, the others in their order; places beyond the ends are the ends. */
export function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  const moved = items.slice(from, from + 1);
  const others = items.filter((_item, index) => index !== from);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), ...moved, ...others.slice(place)];
}

/** The items as an answer orders them; what it does not name keeps its place at the end. */
export function inAnsweredOrder<T extends { id: string }>(items: readonly T[], ids: readonly string[]): T[] {
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return items.toSorted((a, b) => place(a.id) - place(b.id));
}
