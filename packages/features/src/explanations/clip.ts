/** At most so long; an ellipsis says that there was more. Lines stay lines. */
export function clip(text: string, maxChars: number): string {
  const plain = text.trim();
  return plain.length <= maxChars
    ? plain
    : `${plain
        .slice(0, maxChars - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** On one line. */
export function clipLine(text: string, maxChars: number): string {
  return clip(text.replace(/\s+/gu, ' '), maxChars);
}
