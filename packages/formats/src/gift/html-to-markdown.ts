import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import { escapeMarkdown } from './escape-markdown.ts';
import { type TableElement, tableToMarkdown } from './table-to-markdown.ts';

/** HTML of unknown origin as Markdown: what could run, load or track is gone before anything is turned. */
export function htmlToMarkdown(html: string): { markdown: string; notes: string[] } {
  const formulas: string[] = [];
  const withPlaces = setAsideFormulas(html, formulas);
  const markdown = turndown.turndown(sanitizeHtml(withPlaces, rules)).trim();
  return { markdown: bringBackFormulas(markdown, formulas), notes: notesOf(html) };
}

interface ImageElement {
  getAttribute(name: string): string | null;
}

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'div', 'span', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'],
    ...['b', 'strong', 'i', 'em', 'code', 'pre', 'kbd', 'samp', 'sub', 'sup', 'ul', 'ol', 'li'],
    ...['a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption'],
  ],
  // Of an image its description is kept, never its address: opening a question would tell a stranger.
  allowedAttributes: { a: ['href'], img: ['alt'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 40,
  transformTags: {
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: URL.canParse(href) ? { href: new URL(href).href } : {},
    }),
  } as sanitizeHtml.IOptions['transformTags'],
};

const turndown = new TurndownService({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  bulletListMarker: '-',
  emDelimiter: '*',
  hr: '---',
});
turndown.escape = escapeMarkdown;
turndown.addRule('table', {
  filter: 'table',
  replacement: (_content, node) => tableToMarkdown(node as unknown as TableElement),
});
turndown.addRule('image', {
  filter: 'img',
  replacement: (_content, node) =>
    escapeMarkdown((node as unknown as ImageElement).getAttribute('alt') ?? ''),
});
turndown.addRule('raised', {
  filter: 'sup',
  replacement: (content) => (content ? `$^{${toFormula(content)}}$` : ''),
});
turndown.addRule('lowered', {
  filter: 'sub',
  replacement: (content) => (content ? `$_{${toFormula(content)}}$` : ''),
});
turndown.addRule('preformatted', {
  filter: (node) => node.nodeName === 'PRE',
  replacement: (_content, node) => fence((node as unknown as TableElement).textContent ?? ''),
});

function toFormula(markdown: string): string {
  return markdown.replace(/\\([\s\S])/gu, '$1').replace(/[\\${}#%&_^~]/gu, '');
}

function fence(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `\n\n${marks}\n${code.replace(/\n+$/u, '')}\n${marks}\n\n`;
}

/** Moodle's ways to write TeX: \( \), \[ \] and $$ $$. They would not survive being read as text. */
function setAsideFormulas(html: string, formulas: string[]): string {
  return html
    .replace(/[\uE010\uE011]/gu, '')
    .replace(
      /\\\(([^\n$]{1,1000}?)\\\)|\\\[([^$]{1,1000}?)\\\]|\$\$([^$]{1,1000})\$\$/gu,
      (_whole, inline?: string, display?: string, dollars?: string) => {
        const tex = plainText(inline ?? display ?? dollars ?? '');
        formulas.push(inline === undefined ? `$$${tex}$$` : `$${tex}$`);
        return `\uE010${formulas.length - 1}\uE011`;
      },
    );
}

function bringBackFormulas(markdown: string, formulas: readonly string[]): string {
  return markdown.replace(/\uE010(\d+)\uE011/gu, (_place, index: string) => formulas[Number(index)] ?? '');
}

/** The words of an HTML text without any mark-up. */
export function plainText(html: string): string {
  const text = sanitizeHtml(html.replace(/<(br|\/p|\/div|\/li)\b[^<>]*>/giu, ' '), {
    allowedTags: [],
    allowedAttributes: {},
  });
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}

function notesOf(html: string): string[] {
  const notes: string[] = [];
  if (/<img\b/iu.test(html)) notes.push('An image was left out; its description is kept.');
  if (/<(iframe|object|embed|video|audio|svg|math|form|input)\b/iu.test(html))
    notes.push('Embedded media was left out.');
  if (/<script\b|\son\w+\s*=|javascript:/iu.test(html)) notes.push('A script was left out.');
  return notes;
}
