/**
 * The first complete JSON object or array in a text, by matching brackets outside of strings; null when there is none.
 * It is found, not checked: what lies between the brackets may still not be JSON. Linear in the length of the text.
 */
export function findJson(text: string): string | null {
  const start = text.search(/[{[]/);
  if (start < 0) return null;
  const end = endOfBrackets(text, start);
  return end === null ? null : text.slice(start, end);
}

function endOfBrackets(text: string, start: number): number | null {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (char === '"') i = endOfString(text, i);
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return i + 1;
  }
  return null;
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i;
}
