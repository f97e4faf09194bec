const marker = /\[\[([\w-]{1,64})\]\]/gu;

/** A piece of a stem: words, or the place of a gap. */
export type StemPart = { type: 'text'; text: string } | { type: 'gap'; gapId: string };

/** The stem cut at its gaps, in order. */
export function splitAtGaps(stem: string): StemPart[] {
  const parts: StemPart[] = [];
  let at = 0;
  for (const found of stem.matchAll(marker)) {
    if (found.index > at) parts.push({ type: 'text', text: stem.slice(at, found.index) });
    parts.push({ type: 'gap', gapId: found[1] ?? '' });
    at = found.index + found[0].length;
  }
  if (at < stem.length) parts.push({ type: 'text', text: stem.slice(at) });
  return parts;
}

/** Ids of the gaps that a stem names, in order, repeated ones too. */
export function gapIdsIn(stem: string): string[] {
  return [...stem.matchAll(marker)].map((found) => found[1] ?? '');
}

/** The stem with other ids in its markers; those that are not named stay. */
export function renameGaps(stem: string, names: ReadonlyMap<string, string>): string {
  return stem.replace(marker, (whole, id: string) => (names.has(id) ? `[[${names.get(id)}]]` : whole));
}
