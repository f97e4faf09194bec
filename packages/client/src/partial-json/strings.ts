/** Index of the quote that closes the string opened at `open`; -1 when it is still growing. */
export function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}

/** The text with its last, still growing string closed; half an escape or half a character at its end is left out. */
export function closeString(text: string, open: number): string {
  const body = text.slice(open + 1);
  return `${text.slice(0, open + 1)}${body.slice(0, wholeLength(body))}"`;
}

function wholeLength(body: string): number {
  const cut = unfinishedEscape(body);
  const end = cut === -1 ? body.length : cut;
  return end - halfPairLength(body.slice(0, end));
}

/** Where an escape begins that the text breaks off; -1 when there is none. */
function unfinishedEscape(body: string): number {
  for (let at = 0; at < body.length; at++) {
    if (body[at] !== '\\') continue;
    const length = body[at + 1] === 'u' ? 6 : 2;
    if (at + length > body.length) return at;
    at += length - 1;
  }
  return -1;
}

/** Characters beyond the basic plane come in two halves, plain or escaped: how much a lone first half takes. */
function halfPairLength(body: string): number {
  if (/(?<!\\)(\\\\)*\\u[dD][89abAB][0-9a-fA-F]{2}$/.test(body.slice(-64))) return 6;
  return /[\uD800-\uDBFF]$/.test(body) ? 1 : 0;
}
