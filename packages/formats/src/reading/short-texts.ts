/** One line of at most 80 characters that a database can hold. */
export function shortTitle(text: string): string {
  const line = text.slice(0, 1_000).replaceAll('\0', '').toWellFormed().replace(/\s+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line;
}

/** Each once, at most 30 of at most 60 characters. */
export function shortTags(tags: readonly string[]): string[] {
  const short = tags.map((tag) =>
    tag.replaceAll('\0', '').replace(/\s+/gu, ' ').trim().slice(0, 60).toWellFormed().trim(),
  );
  return [...new Set(short.filter((tag) => tag !== ''))].slice(0, 30);
}
