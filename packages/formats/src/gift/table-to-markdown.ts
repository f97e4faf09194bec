import { escapeMarkdown } from './escape-markdown.ts';

/** The part of a DOM that is needed here; the server has no DOM types. */
export interface TableElement {
  textContent: string | null;
  getElementsByTagName(name: string): ArrayLike<TableElement>;
  children: ArrayLike<TableElement>;
}

/** A table as GFM draws it: the first row is its head, cells are text. */
export function tableToMarkdown(table: TableElement): string {
  const rows = Array.from(table.getElementsByTagName('tr')).map((row) =>
    Array.from(row.children).map(cellText),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const [head = [], ...body] = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const lines = [head, Array<string>(width).fill('---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
  return `\n\n${lines.join('\n')}\n\n`;
}

function cellText({ textContent }: TableElement): string {
  return escapeMarkdown((textContent ?? '').replace(/\s+/gu, ' ').trim());
}
