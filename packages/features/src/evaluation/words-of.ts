/** Everything a model or the rules have written, as one text for looking for signs, without the hidden text itself. */
export function wordsOf(output: unknown, hidden: string | undefined): string {
  const text = JSON.stringify(output);
  if (!hidden) return text;
  // As it stands in JSON, and cut as prompts and rules cut it.
  const quoted = JSON.stringify(hidden).slice(1, -1);
  return text.replaceAll(quoted, '');
}
