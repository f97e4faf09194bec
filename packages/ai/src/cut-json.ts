/** A JSON object whose end was missing: closed, and the names of its own fields that are in it. */
export interface CutJson {
  json: string;
  fields: string[];
}

/**
 * Closes a JSON object that breaks off, after its last whole field, or after the last whole element of the list that
 * it broke off in. Null when the text is no object, or nothing in it is whole. Linear in the length of the text.
 */
export function cutJson(text: string): CutJson | null {
  const start = text.indexOf('{');
  if (start < 0) return null;
  const cut = findCut(text, start);
  if (cut === null) return null;
  const json = text.slice(start, cut.end) + (cut.isInList ? ']}' : '}');
  try {
    const fields = Object.keys(JSON.parse(json) as object);
    return { json, fields };
  } catch {
    return null;
  }
}

interface Cut {
  end: number;
  isInList: boolean;
}

// Whole is what is closed, or what a comma follows: a number may go on otherwise.
function findCut(text: string, start: number): Cut | null {
  const open: string[] = [];
  let cut: Cut | null = null;
  let isValue = false;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (char === '"') {
      i = endOfString(text, i);
      // A closed name of a field is nothing yet.
      if (i < text.length && (isValue || open.at(-1) === '[')) cut = cutAt(open, i + 1) ?? cut;
    } else if (char === '{' || char === '[') open.push(char);
    else if (char === '}' || char === ']') {
      open.pop();
      if (open.length === 0) return cut;
      cut = cutAt(open, i + 1) ?? cut;
    } else if (char === ',') cut = cutAt(open, i) ?? cut;
    if (char !== ' ' && char !== '\n') isValue = char === ':';
  }
  return cut;
}

// Only the object's own fields and the elements of lists directly in it are cut at.
function cutAt(open: string[], end: number): Cut | null {
  if (open.length === 1) return { end, isInList: false };
  return open.length === 2 && open[1] === '[' ? { end, isInList: true } : null;
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i;
}
