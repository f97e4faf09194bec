import { splitAtSlots } from '../../ui/markdown/split-at-slots.ts';

/** The gaps as they follow each other in the text; what the text does not mark comes last. */
export function inTextOrder<G extends { id: string }>(stem: string, gaps: readonly G[]): G[] {
  const pieces = splitAtSlots(stem, new Set(gaps.map(({ id }) => id)));
  const marked = pieces.flatMap((piece) => ('slot' in piece ? [piece.slot] : []));
  const place = (id: string) => (marked.includes(id) ? marked.indexOf(id) : marked.length);
  return gaps.toSorted((a, b) => place(a.id) - place(b.id));
}

/** The text with a number in place of each gap's mark: "The (1) of France is (2)". */
export function numberGaps(stem: string, gaps: readonly { id: string }[]): string {
  const ids = inTextOrder(stem, gaps).map(({ id }) => id);
  return splitAtSlots(stem, new Set(ids))
    .map((piece) => ('slot' in piece ? `(${ids.indexOf(piece.slot) + 1})` : piece.text))
    .join('');
}
