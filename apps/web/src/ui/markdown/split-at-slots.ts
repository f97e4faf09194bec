/** A piece of text, or the name of a slot that stands in the text as `[[name]]`. */
export type TextPiece = { text: string } | { slot: string };

/** Only names that are known are slots: `[[` and `]]` of a shell script stay what they are. */
export function splitAtSlots(text: string, known: ReadonlySet<string>): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(/\[\[([^[\]\s]{1,64})\]\]/g)) {
    const name = match[1] ?? '';
    if (!known.has(name)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ slot: name });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
