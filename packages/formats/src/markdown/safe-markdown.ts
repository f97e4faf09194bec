import type { Nodes } from 'mdast';
import { escapeMarkdown } from './escape-markdown.ts';
import { treeOf } from './markdown-tree.ts';
import { type MediaResolver, noMedia } from './media-resolver.ts';

/** No question holds a longer text, so that nothing is gained by reading one. */
const longest = 20_000;

/**
 * Markdown from outside: code stays as it is; HTML becomes text, links that would not lead to a named site lose their
 * address, and images are those that came with the file or their words.
 */
export function safeMarkdown(
  markdown: string,
  media: MediaResolver = noMedia,
): { markdown: string; notes: string[] } {
  if (!/[<\]]/u.test(markdown)) return { markdown: markdown.trim(), notes: [] };
  const notes = new Set<string>();
  let text = markdown.trim();
  // HTML that became text may have hidden links, which the next round finds.
  for (let round = 0; round < 6 && text.length <= longest; round++) {
    const edits = editsOf(treeOf(text), { source: text, media, notes });
    if (edits.length === 0) return { markdown: text, notes: [...notes] };
    text = applied(text, edits);
  }
  return { markdown: text.replaceAll('<', '&lt;').replaceAll('](', ']\\('), notes: [...notes] };
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

interface Source {
  source: string;
  media: MediaResolver;
  notes: Set<string>;
}

/** Outermost first, none within another. */
function editsOf(node: Nodes, given: Source): Edit[] {
  const text = replacementOf(node, given);
  if (text === null) return 'children' in node ? node.children.flatMap((child) => editsOf(child, given)) : [];
  const { start, end } = rangeOf(node);
  return [{ start, end, text }];
}

/** Null: it stays as it is. */
function replacementOf(node: Nodes, { source, media, notes }: Source): string | null {
  switch (node.type) {
    case 'html':
      return sliceOf(node, source).replaceAll('<', '&lt;');
    case 'link':
      return isNamedSite(node.url) ? null : wordsOf(node.children, source);
    case 'definition':
      return isNamedSite(node.url) ? null : '';
    case 'image':
    case 'imageReference': {
      const address = node.type === 'image' ? node.url : '';
      if (/^media:[\da-f]{64}$/u.test(address)) return null;
      const found = media.resolve(address);
      const words = escapeMarkdown(node.alt ?? '');
      if ('address' in found) return `![${words}](${found.address})`;
      notes.add(found.note);
      return words;
    }
    default:
      return null;
  }
}

function isNamedSite(url: string): boolean {
  return /^(https?:\/\/|mailto:)/iu.test(url);
}

function wordsOf(children: readonly Nodes[], source: string): string {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? source.slice(rangeOf(first).start, rangeOf(last).end) : '';
}

function sliceOf(node: Nodes, source: string): string {
  const { start, end } = rangeOf(node);
  return source.slice(start, end);
}

function rangeOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return (result + text.slice(at)).trim();
}
