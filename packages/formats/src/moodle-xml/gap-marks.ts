/** Characters of no language, to stand for a gap until its text is Markdown. */
const open = '\uE020';
const close = '\uE021';

export function gapMark(index: number): string {
  return `${open}${index}${close}`;
}

export function withoutGapMarks(text: string): string {
  return text.replace(/[\uE020\uE021]/gu, '');
}

/** Puts something in where the marks stand. */
export function fillGapMarks(text: string, fill: (index: number) => string): string {
  return text.replace(/\uE020(\d+)\uE021/gu, (_mark, index: string) => fill(Number(index)));
}
