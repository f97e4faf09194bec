import { closeString, endOfString } from './strings.ts';

/**
 * Completes the beginning of a JSON text to a whole one, in one pass. A text value that is still growing is kept as far
 * as it goes; a key, a number or a word that may still grow is left out.
 */
export function repairJson(text: string): string {
  /** What closes each object and list that is open, outermost first. */
  const closers: string[] = [];
  /** Up to here, with the closers, the text is whole. */
  let safe = 0;
  let isKeyNext = false;
  const close = (upTo: string) => upTo + [...closers].reverse().join('');
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (end === -1) return isKeyNext ? close(text.slice(0, safe)) : close(closeString(text, at));
      at = end;
      if (!isKeyNext) safe = at + 1;
    } else if (char === '{' || char === '[') {
      closers.push(char === '{' ? '}' : ']');
      isKeyNext = char === '{';
      safe = at + 1;
    } else if (char === '}' || char === ']') {
      if (closers.pop() !== char) return '';
      isKeyNext = false;
      safe = at + 1;
    } else if (char === ',') {
      isKeyNext = closers.at(-1) === '}';
    } else if (char === ':') {
      isKeyNext = false;
    } else if (!isSpace(char)) {
      const end = endOfWord(text, at);
      if (end < text.length) safe = end;
      at = end - 1;
    }
  }
  return closers.length === 0 && safe === 0 ? text : close(text.slice(0, safe));
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}

/** Just behind a number, `true`, `false` or `null`: it is whole only when something stands behind it. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !',]}: \n\t\r'.includes(text.charAt(at))) at++;
  return at;
}
