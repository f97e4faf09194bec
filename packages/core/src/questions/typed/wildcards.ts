/** Stands for an escaped star while texts are made comparable; of the private use area, so nobody types it. */
const plainStar = '\ue000';

/** Hides `\*` from what follows. */
export function hideEscapedStars(pattern: string): string {
  return pattern.replaceAll('\\*', plainStar);
}

/**
 * True when the text is the pattern, each `*` standing for any run of characters. The pieces between the stars are
 * looked for from left to right, each once, so that no pattern makes it slow.
 */
export function matchesWildcards(pattern: string, text: string): boolean {
  const [head = '', ...pieces] = pattern.split('*').map((piece) => piece.replaceAll(plainStar, '*'));
  const tail = pieces.pop();
  if (tail === undefined) return text === head;
  if (!text.startsWith(head) || text.length < head.length + tail.length) return false;
  const end = text.length - tail.length;
  let at = head.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found === -1 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return at <= end && text.endsWith(tail);
}
