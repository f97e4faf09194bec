/** Whoever says so much of a text from its beginning is quoting it. */
const quotedChars = 16;

/**
 * Everything a model or the rules have written, as one text for looking for signs. What only quotes the hidden text
 * from its beginning, as rules quote a topic's name or an author's first sentence, is left out: repeating is not obeying.
 */
export function wordsOf(output: unknown, hidden: string | undefined): string {
  const text = JSON.stringify(output);
  if (!hidden) return text;
  const source = JSON.stringify(hidden).slice(1, -1);
  const opening = source.slice(0, quotedChars);
  const [first = '', ...others] = text.split(opening);
  return first + others.map((rest) => rest.slice(sharedLength(rest, source.slice(opening.length)))).join('');
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
