import type { ChildNode, Element } from 'domhandler';
import { escapeInlineRuns } from './escape-markdown.ts';
import { isElement, type Rendering } from './html-blocks.ts';
import { codeSpan, textOf } from './html-code.ts';
import { imageOf, recordingOf } from './html-media.ts';
import { cutAtFormulas } from './text-runs.ts';

/** What stands within a line; breaks are `\n`. */
export function inlineOf(nodes: readonly ChildNode[], rendering: Rendering): string {
  let line = '';
  for (const [index, node] of nodes.entries()) {
    if (!isElement(node)) {
      line += node.type === 'text' ? words(textOf(node)) : '';
      continue;
    }
    line = append(line, node, { next: nodes[index + 1], rendering });
  }
  return line;
}

interface Place {
  next: ChildNode | undefined;
  rendering: Rendering;
}

function append(line: string, node: Element, { next, rendering }: Place): string {
  switch (node.name) {
    case 'br':
      return `${line}\n`;
    case 'b':
    case 'strong':
      return emphasise(line, inlineOf(node.children, rendering), { mark: '**', next });
    case 'i':
    case 'em':
    case 'var':
      return emphasise(line, inlineOf(node.children, rendering), { mark: '*', next });
    case 'del':
    case 's':
    case 'strike':
      return emphasise(line, inlineOf(node.children, rendering), { mark: '~~', next });
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return line + codeSpan(textOf(node));
    case 'sup':
      return line + raised('^', textOf(node));
    case 'sub':
      return line + raised('_', textOf(node));
    case 'a':
      // A "!" before a link would make it an image.
      return line.replace(/!$/u, '\\!') + link(node, rendering);
    case 'img':
      return line + imageOf(node, rendering);
    case 'audio':
    case 'video':
      return line + recordingOf(node, rendering);
    default:
      return line + inlineOf(node.children, rendering);
  }
}

function words(text: string): string {
  return cutAtFormulas(text)
    .map((run) => {
      if (run.type === 'text') return escapeInlineRuns(run.text.replace(/[\s\u00a0]+/gu, ' '));
      return run.isDisplay ? `$$${run.tex}$$` : `$${run.tex}$`;
    })
    .join('');
}

/** Marks stick to words: blanks move outside, and where Markdown would show the marks themselves there are none. */
function emphasise(
  line: string,
  inner: string,
  { mark, next }: { mark: string; next: ChildNode | undefined },
): string {
  const text = inner.trim();
  if (text === '' || text.includes('\n')) return line + inner;
  const before = inner.startsWith(text) ? '' : ' ';
  const after = inner.endsWith(text) ? '' : ' ';
  const previous = before || line.slice(-1);
  const following = after || (next ? textOf(next).slice(0, 1) : '');
  const opens = !(isWordy(previous) && !isWordy(text.slice(0, 1)));
  const closes = !(isWordy(following) && !isWordy(text.slice(-1)));
  const isApart = previous !== mark[0] && !text.startsWith(mark[0] ?? '') && !text.endsWith(mark[0] ?? '');
  const isNested =
    previous !== '*' &&
    (mark === '**' ? /^\*[^*]([^*]*[^*])?\*$/u : /^\*\*[^*]([^*]*[^*])?\*\*$/u).test(text) &&
    mark !== '~~';
  if (!opens || !closes || !(isApart || isNested)) return line + inner;
  return `${line}${before}${mark}${text}${mark}${after}`;
}

function isWordy(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}

function raised(mark: '^' | '_', text: string): string {
  const tex = text
    .replace(/[\\${}#%&_^~`|<>]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (tex === '') return '';
  return /\p{L}{2}/u.test(tex) ? `$${mark}{\\text{${tex}}}$` : `$${mark}{${tex}}$`;
}

function link(node: Element, rendering: Rendering): string {
  const text = inlineOf(node.children, rendering);
  const { href } = node.attribs;
  if (!href || !URL.canParse(href)) {
    if (href) rendering.notes.add('A link without a full address lost it.');
    return text;
  }
  const address = new URL(href).href.replace(
    /[()<>\\`\s]/gu,
    (each) => `%${each.charCodeAt(0).toString(16)}`,
  );
  return text.trim() === '' ? text : `[${text.trim().replaceAll('\n', ' ')}](${address})`;
}
