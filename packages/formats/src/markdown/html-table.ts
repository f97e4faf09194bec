import type { Element } from 'domhandler';
import { isElement, type Rendering } from './html-blocks.ts';
import { textOf } from './html-code.ts';
import { inlineOf } from './html-inline.ts';

/** A table as GFM draws it: the first row is its head, a cell is one line; the caption stands above. */
export function tableToMarkdown(table: Element, rendering: Rendering): string[] {
  const rows = elementsOf(table, 'tr').map((row) =>
    row.children
      .filter(isElement)
      .filter(({ name }) => name === 'td' || name === 'th')
      .map((cell) => cellOf(cell, rendering)),
  );
  const caption = elementsOf(table, 'caption').map((each) => inlineOf(each.children, rendering).trim());
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return [textOf(table).trim()].filter(Boolean);
  if (width > 60 || rows.length > 500) {
    rendering.notes.add('A table that is too large was left out.');
    return caption;
  }
  const [head = [], ...body] = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const lines = [head, Array<string>(width).fill('---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
  return [...caption, lines.join('\n')];
}

/** A bar would end the cell wherever it stands, in code and formulas too. */
function cellOf(cell: Element, rendering: Rendering): string {
  const { colspan = '1', rowspan = '1' } = cell.attribs;
  if (colspan !== '1' || rowspan !== '1') rendering.notes.add('Merged cells of a table were taken apart.');
  if (elementsOf(cell, 'table').length > 0) rendering.notes.add('A table within a table became words.');
  return inlineOf(cell.children, rendering)
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\\)\$[^$]*\$/gu, (formula) => formula.replace(/(?<!\\)\|/gu, '\\vert{}'))
    .replace(/(?<!\\)\|/gu, '\\|')
    .trim();
}

/** Those of this table, not of one within it. */
function elementsOf(node: Element, name: string): Element[] {
  return node.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'table' && name !== 'table' ? [] : elementsOf(child, name);
  });
}
