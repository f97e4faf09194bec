/** An element of the list that was asked for, as it stands in the text. */
export interface JsonElement {
  text: string;
  /** Where it begins. */
  at: number;
}

/**
 * The elements of the first list under this name, cut out one by one, so that a large file never stands in memory as
 * objects. Knows only strings, brackets and commas: whether an element is JSON is for `JSON.parse` to say.
 * Undefined when there is no such list.
 */
export function elementsOf(text: string, name: string): Generator<JsonElement> | undefined {
  const head = new RegExp(`"${name}"\\s{0,100}:\\s{0,100}\\[`, 'u').exec(text.slice(0, 100_000));
  return head ? cut(text, head.index + head[0].length) : undefined;
}

function* cut(text: string, from: number): Generator<JsonElement> {
  let depth = 0;
  let start = from;
  const scan = new RegExp(/["[\]{},]/gu);
  scan.lastIndex = from;
  for (let mark = scan.exec(text); mark; mark = scan.exec(text)) {
    const at = mark.index;
    switch (mark[0]) {
      case '"':
        scan.lastIndex = endOfString(text, at);
        break;
      case '[':
      case '{':
        depth++;
        break;
      case ',':
        if (depth > 0) break;
        if (text.slice(start, at).trim() !== '') yield element(text, start, at);
        start = at + 1;
        break;
      default:
        if (depth > 0) {
          depth--;
          break;
        }
        if (text.slice(start, at).trim() !== '') yield element(text, start, at);
        return;
    }
  }
  // The list never ends: what is left is no whole element, and parsing says so.
  if (text.slice(start).trim() !== '') yield element(text, start, text.length);
}

function element(text: string, start: number, end: number): JsonElement {
  const raw = text.slice(start, end);
  return { text: raw.trim(), at: start + (raw.length - raw.trimStart().length) };
}

/** Behind its closing quote. */
function endOfString(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text[close - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return close + 1;
  }
  return text.length;
}
