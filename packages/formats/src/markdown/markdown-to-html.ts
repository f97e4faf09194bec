import type { Image, ImageReference, ListItem, RootContent, Table } from 'mdast';
import { treeOf } from './markdown-tree.ts';

export interface HtmlOptions {
  /** The address that stands for `media:<hash>` in the file; undefined: the words alone are kept. */
  mediaAddress?(hash: string, words: string): string | undefined;
}

/**
 * Our Markdown as well-formed HTML (XHTML syntax) for other programs: formulas as \( \) and \[ \], which they read too;
 * a text of one paragraph loses its paragraph when `isInline`.
 */
export function markdownToHtml(markdown: string, options: HtmlOptions & { isInline?: boolean } = {}): string {
  if (isPlain(markdown)) {
    const text = escapeHtml(markdown);
    return options.isInline || text === '' ? text : `<p>${text}</p>`;
  }
  const { children } = treeOf(markdown);
  const source = { ...options, markdown };
  const [only] = children;
  if (options.isInline && children.length === 1 && only?.type === 'paragraph')
    return all(only.children, source);
  return all(children, source);
}

/** The same words without any mark-up, for places that hold plain text alone. */
export function markdownToText(markdown: string): string {
  if (isPlain(markdown)) return markdown;
  return treeOf(markdown)
    .children.map((node) => wordsOf(node))
    .join('\n')
    .trim();
}

export function isPlain(markdown: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N} ,;?!'"()%/-]*(?:[.:](?![/\w])[\p{L}\p{N} ,;?!'"()%/-]*)*$/u.test(markdown) &&
    !/^\d+[.)]|^[-+] | {2}|www\.| $/u.test(markdown)
  );
}

export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/gu,
    (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each] ?? each,
  );
}

type Node = RootContent;

type Source = HtmlOptions & { markdown: string };

function all(nodes: readonly Node[], options: Source): string {
  return nodes.map((node) => htmlOf(node, options)).join('');
}

const tags: Partial<Record<Node['type'], string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  blockquote: 'blockquote',
};

function htmlOf(node: Node, options: Source): string {
  const tag = tags[node.type];
  if (tag && 'children' in node) return `<${tag}>${all(node.children as Node[], options)}</${tag}>`;
  switch (node.type) {
    case 'text':
    case 'html':
      return escapeHtml(node.value);
    case 'break':
      return '<br/>';
    case 'thematicBreak':
      return '<hr/>';
    case 'heading':
      return `<h${node.depth}>${all(node.children, options)}</h${node.depth}>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'code':
      return `<pre><code${languageOf(node.lang)}>${escapeHtml(node.value)}</code></pre>`;
    case 'inlineMath':
      return options.markdown.startsWith('$$', node.position?.start.offset)
        ? `$$${escapeHtml(node.value)}$$`
        : formula(node.value);
    case 'math':
      return `<p>\\[${escapeHtml(node.value)}\\]</p>`;
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${all(node.children, options)}</a>`;
    case 'image':
    case 'imageReference':
      return media(node, options);
    case 'list': {
      const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : '';
      const name = node.ordered ? 'ol' : 'ul';
      return `<${name}${start}>${node.children.map((item) => itemOf(item, options)).join('')}</${name}>`;
    }
    case 'table':
      return table(node, options);
    default:
      return 'children' in node ? all(node.children as Node[], options) : '';
  }
}

function languageOf(lang: string | null | undefined): string {
  return lang && /^[\w+#-]{1,20}$/u.test(lang) ? ` class="language-${lang}"` : '';
}

/** What was only raised or lowered is that again. */
function formula(tex: string): string {
  const [, mark, text] = /^([\^_])\{(?:\\text\{)?([^{}\\$]*)\}?\}$/u.exec(tex) ?? [];
  if (mark && text !== undefined) {
    const tag = mark === '^' ? 'sup' : 'sub';
    return `<${tag}>${escapeHtml(text)}</${tag}>`;
  }
  return `\\(${escapeHtml(tex)}\\)`;
}

function media(node: Image | ImageReference, { mediaAddress }: HtmlOptions): string {
  const words = node.alt ?? '';
  const hash = node.type === 'image' ? /^media:([\da-f]{64})$/u.exec(node.url)?.[1] : undefined;
  const address = hash ? mediaAddress?.(hash, words) : undefined;
  if (!address) return escapeHtml(words);
  if (/\.(mp3|ogg|wav|m4a|oga)$/iu.test(address))
    return `<audio controls="controls" src="${escapeHtml(address)}" title="${escapeHtml(words)}">${escapeHtml(words)}</audio>`;
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(words)}"/>`;
}

/** A tight list shows its words without paragraphs. */
function itemOf({ children, spread }: ListItem, options: Source): string {
  const inner = children.map((child) =>
    !spread && child.type === 'paragraph' ? all(child.children, options) : htmlOf(child, options),
  );
  return `<li>${inner.join('')}</li>`;
}

function table({ children }: Table, options: Source): string {
  const [head, ...body] = children.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    return `<tr>${row.children.map((cell) => `<${tag}>${all(cell.children, options)}</${tag}>`).join('')}</tr>`;
  });
  const rows = body.length > 0 ? `<tbody>${body.join('')}</tbody>` : '';
  return `<table><thead>${head ?? ''}</thead>${rows}</table>`;
}

function wordsOf(node: Node): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Node[]).map(wordsOf).join('') : '';
}
