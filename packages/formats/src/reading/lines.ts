/** The lines of a text one by one, counted from 1, without holding them all. */
export function* linesOf(text: string): Generator<{ line: string; number: number }> {
  let number = 0;
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    yield { line: text.slice(start, end), number: ++number };
    start = end + 1;
  }
}
