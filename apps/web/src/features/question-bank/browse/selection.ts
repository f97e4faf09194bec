/** Which rows are chosen, and the row that a range is drawn from. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchorId: string | null;
}

export const noSelection: Selection = { ids: new Set(), anchorId: null };

/** One row more or less; from then on ranges begin there. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchorId: id };
}

/** Everything from the row chosen last to this one, in the order of the list; the others stay as they are. */
export function extendTo(selection: Selection, id: string, listed: readonly string[]): Selection {
  const from = selection.anchorId === null ? -1 : listed.indexOf(selection.anchorId);
  const to = listed.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  const range = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchorId: selection.anchorId };
}

/** What is no longer on the page can no longer be meant. */
export function keepListed({ ids, anchorId }: Selection, listed: readonly string[]): Selection {
  const kept = listed.filter((id) => ids.has(id));
  return { ids: new Set(kept), anchorId: anchorId !== null && listed.includes(anchorId) ? anchorId : null };
}
