/** A stem as one line of plain words, for lists. */
export function stemLine(stem: string): string {
  return stem
    .replace(/```[^\n]*\n?/g, ' ')
    .replace(/!?\[([^\][]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\[[^\]]*\]\]/g, '____')
    .replace(/[*`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
