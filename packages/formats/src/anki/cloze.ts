/** One `{{c1::text::hint}}` of a text. */
export interface ClozeGap {
  number: number;
  html: string;
  hint: string;
}

export interface ClozeText {
  /** With what `mark` gave in the place of each gap. */
  html: string;
  gaps: ClozeGap[];
}

const opening = /\{\{c(\d{1,3})::/gu;
const mostGaps = 200;

/** Cuts the gaps out of a text; a gap within another is part of the outer one's words. */
export function cutCloze(text: string, mark: (index: number) => string): ClozeText {
  const gaps: ClozeGap[] = [];
  let html = '';
  let at = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match && gaps.length < mostGaps; match = opening.exec(text)) {
    const start = match.index + match[0].length;
    const end = endOf(text, start);
    if (end === -1) break;
    const { words, hint } = splitHint(withoutInner(text.slice(start, end)));
    html += text.slice(at, match.index) + mark(gaps.length) + (hint ? ` (${hint})` : '');
    gaps.push({ number: Number(match[1]), html: words, hint });
    at = end + 2;
    opening.lastIndex = at;
  }
  return { html: html + text.slice(at), gaps };
}

function endOf(text: string, start: number): number {
  const edge = /\{\{c\d{1,3}::|\}\}/gu;
  edge.lastIndex = start;
  let depth = 1;
  for (let match = edge.exec(text); match; match = edge.exec(text)) {
    depth += match[0] === '}}' ? -1 : 1;
    if (depth === 0) return match.index;
  }
  return -1;
}

/** Inner gaps give up their marks and hints. */
function withoutInner(text: string): string {
  if (!text.includes('{{c')) return text;
  return text.replace(/\{\{c\d{1,3}::/gu, '').replace(/(?:::[^:{}]{0,200})?\}\}/gu, '');
}

function splitHint(text: string): { words: string; hint: string } {
  const at = text.lastIndexOf('::');
  return at === -1
    ? { words: text, hint: '' }
    : { words: text.slice(0, at), hint: text.slice(at + 2).trim() };
}
