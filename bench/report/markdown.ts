type Cell = string | number | null | undefined;

/** A table of the page; a figure that was not measured stays empty. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map((cell) => said(cell)).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const said = (cell: Cell) => (typeof cell === 'number' ? number(cell) : (cell ?? ''));

/** 12,345; 123; 12; 1.2; 0.12 */
export function number(value: number): string {
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en-GB');
  if (Math.abs(value) >= 20) return String(Math.round(value));
  return String(Number(value.toPrecision(Math.abs(value) >= 1 ? 2 : 2)));
}

export const ms = (value: number | null | undefined) => (value == null ? '' : `${number(value)} ms`);

export const pair = (one: number | null, other: number | null) =>
  one === null || other === null ? '' : `${number(one)} / ${number(other)} ms`;

export const paragraphs = (...parts: readonly string[]) => parts.filter(Boolean).join('\n\n');

/** Lines of at most 120 characters, as the rest of the documents has them. */
export function words(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    if (line && line.length + word.length + 1 > 120) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}
