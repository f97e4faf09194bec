import type { ChildNode, Element } from 'domhandler';
import { escapeLineStarts } from './escape-markdown.ts';
import { fence, languageOf, textOf } from './html-code.ts';
import { inlineOf } from './html-inline.ts';
import { tableToMarkdown } from './html-table.ts';
import type { MediaResolver } from './media-resolver.ts';

export interface Rendering {
  media: MediaResolver;
  /** What was lost on the way. */
  notes: Set<string>;
}

const containers = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'center', 'figure', 'figcaption'],
  ...['dl', 'dt', 'dd', 'li', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);

/** Paragraphs, lists, tables and code; what stands between blank lines in Markdown. */
export function blocksOf(nodes: readonly ChildNode[], rendering: Rendering): string[] {
  const blocks: string[] = [];
  let line: ChildNode[] = [];
  const endLine = () => {
    const text = paragraph(line, rendering);
    if (text !== '') blocks.push(text);
    line = [];
  };
  for (const node of nodes) {
    const block = isElement(node) ? blockOf(node, rendering) : null;
    if (block === null) line.push(node);
    else {
      endLine();
      blocks.push(...block.filter((each) => each !== ''));
    }
  }
  endLine();
  return blocks;
}

export function isElement(node: ChildNode): node is Element {
  return 'attribs' in node;
}

/** Null: it stands within a line. */
function blockOf(node: Element, rendering: Rendering): string[] | null {
  if (containers.has(node.name)) return blocksOf(node.children, rendering);
  switch (node.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const text = paragraph(node.children, rendering).replace(/\s*\n\s*/gu, ' ');
      return [text === '' ? '' : `${'#'.repeat(Number(node.name[1]))} ${text}`];
    }
    case 'blockquote':
      return [indent(blocksOf(node.children, rendering).join('\n\n'), '> ')];
    case 'ul':
    case 'ol':
      return [list(node, rendering)];
    case 'pre':
      return [fence(textOf(node), languageOf(node))];
    case 'table':
      return tableToMarkdown(node, rendering);
    case 'hr':
      return ['---'];
    default:
      return holdsBlock(node) ? blocksOf(node.children, rendering) : null;
  }
}

/** `<span><p>...` and the like: the browser shows blocks, so they are. */
function holdsBlock(node: Element): boolean {
  return node.children.some(
    (child) =>
      isElement(child) &&
      (containers.has(child.name) ||
        /^(h[1-6]|ul|ol|pre|table|blockquote)$/u.test(child.name) ||
        holdsBlock(child)),
  );
}

function paragraph(nodes: readonly ChildNode[], rendering: Rendering): string {
  if (nodes.length === 0) return '';
  const text = inlineOf(nodes, rendering)
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .replace(/ {2,}/gu, ' ')
    .trim();
  const display = /^\$\$([^$\n]+)\$\$$/u.exec(text)?.[1];
  if (display !== undefined) return `$$\n${display}\n$$`;
  // Two blanks keep the break that the author made.
  return escapeLineStarts(text).replaceAll('\n', '  \n');
}

function list(node: Element, rendering: Rendering): string {
  let count = Number(node.attribs.start ?? 1);
  if (!Number.isInteger(count) || count < 0 || count > 999_999_999) count = 1;
  const items = node.children.filter((child) => isElement(child) || textOf(child).trim() !== '');
  return items
    .map((item) => {
      const mark = node.name === 'ol' ? `${count++}. ` : '- ';
      const blocks = blocksOf(isElement(item) && item.name === 'li' ? item.children : [item], rendering);
      return mark + indent(joinTight(blocks), ' '.repeat(mark.length)).trimStart();
    })
    .join('\n');
}

/** A list right below its words needs no blank line. */
function joinTight(blocks: readonly string[]): string {
  return blocks.reduce(
    (all, block) => (all === '' ? block : `${all}${/^(- |1\. )/u.test(block) ? '\n' : '\n\n'}${block}`),
    '',
  );
}

function indent(text: string, by: string): string {
  return text.replace(/^(?!$)/gmu, by).replace(/^$/gmu, by.trimEnd());
}
