import { parseDocument } from 'htmlparser2';
import { escapeMarkdown } from './escape-markdown.ts';
import { blocksOf, type Rendering } from './html-blocks.ts';
import { cleanHtml, notesOfCleaning } from './html-rules.ts';
import { setAsideMathMl } from './math-ml.ts';
import { type MediaResolver, noMedia } from './media-resolver.ts';

export interface TurnedText {
  markdown: string;
  notes: string[];
}

/**
 * HTML of unknown origin as Markdown: what could run, load or track is gone before anything is turned, and the words
 * are escaped, so that they read as they stood.
 */
export function htmlToMarkdown(html: string, media: MediaResolver = noMedia): TurnedText {
  if (!/[<&\\$]/u.test(html))
    return { markdown: escapeMarkdown(html.replace(/\s+/gu, ' ').trim()), notes: [] };
  const { html: withoutMathMl, notes } = setAsideMathMl(html);
  const rendering: Rendering = { media, notes: new Set([...notes, ...notesOfCleaning(withoutMathMl)]) };
  const { children } = parseDocument(cleanHtml(withoutMathMl));
  return { markdown: blocksOf(children, rendering).join('\n\n'), notes: [...rendering.notes] };
}

/** The words of an HTML text without any mark-up. */
export function plainText(html: string): string {
  if (!/[<&]/u.test(html)) return html.replace(/\s+/gu, ' ').trim();
  const spaced = html.replace(/<(?:br|\/p|\/div|\/li)\b[^<>]{0,200}>/giu, ' ');
  return wordsOf(parseDocument(cleanHtml(spaced)).children)
    .replace(/\s+/gu, ' ')
    .trim();
}

function wordsOf(nodes: ReturnType<typeof parseDocument>['children']): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return (node as unknown as { data: string }).data;
      if (!('children' in node)) return '';
      return 'name' in node && node.name === 'img'
        ? ((node.attribs as Record<string, string>).alt ?? '')
        : wordsOf(node.children);
    })
    .join('');
}
