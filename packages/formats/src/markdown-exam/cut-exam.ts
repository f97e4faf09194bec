import { linesOf } from '../reading/lines.ts';

/** The lines of one numbered question and the headings that it stands under. */
export interface ExamBlock {
  line: number;
  lines: string[];
  /** Second-level headings and below; the first is the name of the exam. */
  headings: string[];
}

const longest = 2_000;

/** Cuts an exam where a line begins with a number at the margin; what stands before the first is no question. */
export function* cutExam(text: string): Generator<ExamBlock> {
  let open: ExamBlock | null = null;
  let headings: string[] = [];
  let fence: string | null = null;
  let isInDetails = false;
  for (const { line, number } of linesOf(withoutFrontMatter(text))) {
    fence = fenceAfter(line, fence);
    if (/<details\b/iu.test(line)) isInDetails = true;
    const isFree = fence === null && !isInDetails;
    if (/<\/details>/iu.test(line)) isInDetails = false;
    const heading = isFree ? /^(#{1,6})\s+(.{1,200})/u.exec(line) : null;
    const starts = isFree && /^\d{1,5}[.)]\s/u.test(line);
    if ((heading || starts) && open) {
      yield open;
      open = null;
    }
    if (heading) headings = under(headings, heading[1]?.length ?? 1, heading[2] ?? '');
    else if (starts) open = { line: number, lines: [line], headings };
    else if (open && open.lines.length < longest) open.lines.push(line);
  }
  if (open) yield open;
}

/** Blank lines stand in for it, so that lines keep their numbers. */
function withoutFrontMatter(text: string): string {
  const end = /^---\n[\s\S]*?\n---(?=\n|$)/u.exec(text)?.[0];
  if (end === undefined) return text;
  return '\n'.repeat(end.split('\n').length - 1) + text.slice(end.length);
}

function fenceAfter(line: string, fence: string | null): string | null {
  const mark = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1];
  if (!mark) return fence;
  if (fence === null) return mark;
  return mark.startsWith(fence) ? null : fence;
}

function under(headings: readonly string[], level: number, text: string): string[] {
  if (level === 1) return [];
  return [
    ...headings.slice(0, level - 2),
    text
      .replace(/\s+#*\s*$/u, '')
      .trim()
      .slice(0, 120),
  ].filter(Boolean);
}
