/** A text of HTML cut at its formulas, in Moodle's ways to write TeX: \( \), \[ \] and $$ $$. */
export type TextRun = { type: 'text'; text: string } | { type: 'formula'; tex: string; isDisplay: boolean };

const marks = [
  { open: '\\(', close: '\\)', isDisplay: false },
  { open: '\\[', close: '\\]', isDisplay: true },
  { open: '$$', close: '$$', isDisplay: true },
];
const longestFormula = 4_000;

export function cutAtFormulas(text: string): TextRun[] {
  if (!/\\[([]|\$\$/u.test(text)) return [{ type: 'text', text }];
  const runs: TextRun[] = [];
  const nextClose = createFinder(text);
  let end = 0;
  for (const match of text.matchAll(/\\\(|\\\[|\$\$/gu)) {
    const mark = marks.find(({ open }) => open === match[0]);
    if (!mark || match.index < end) continue;
    const start = match.index + 2;
    const close = nextClose(mark.close, start);
    const tex = close === -1 ? '' : text.slice(start, Math.min(close, start + longestFormula + 1));
    if (tex.trim() === '' || tex.length > longestFormula || tex.includes('$')) continue;
    if (match.index > end) runs.push({ type: 'text', text: text.slice(end, match.index) });
    runs.push({ type: 'formula', tex: tex.replace(/\s+/gu, ' ').trim(), isDisplay: mark.isDisplay });
    end = close + 2;
  }
  if (end < text.length) runs.push({ type: 'text', text: text.slice(end) });
  return runs;
}

/** Remembers where each mark stands next, so that a text full of opened formulas takes no longer than its length. */
function createFinder(text: string): (mark: string, from: number) => number {
  const known = new Map<string, number>();
  return (mark, from) => {
    const before = known.get(mark);
    if (before !== undefined && (before === -1 || before >= from)) return before;
    const found = text.indexOf(mark, from);
    known.set(mark, found);
    return found;
  };
}
