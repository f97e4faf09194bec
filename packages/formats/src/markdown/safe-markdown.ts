import { type MediaResolver, noMedia } from './media-resolver.ts';

/** Fenced blocks and code spans of one line: what is in them is shown as it stands. */
const code = new RegExp(
  [
    /(?<=^|\n) {0,3}(?<ticks>`{3,})[^`\n]*\n[\s\S]*?(?:\n {0,3}\k<ticks>`*[ \t]*(?=\n|$)|$)/u,
    /(?<=^|\n) {0,3}(?<waves>~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\k<waves>~*[ \t]*(?=\n|$)|$)/u,
    /(?<![\\`])(?<span>`+)(?!`)[^\n]*?[^`\n]\k<span>(?!`)/u,
  ]
    .map((each) => each.source)
    .join('|'),
  'gu',
);

/**
 * Markdown from outside: code stays as it is; elsewhere HTML becomes text, links that would run something lose their
 * address, and images are those that came with the file or their words.
 */
export function safeMarkdown(
  markdown: string,
  media: MediaResolver = noMedia,
): { markdown: string; notes: string[] } {
  if (!/[<\]]/u.test(markdown)) return { markdown: markdown.trim(), notes: [] };
  const notes = new Set<string>();
  let result = '';
  let end = 0;
  for (const match of markdown.matchAll(code)) {
    result += defuse(markdown.slice(end, match.index), { media, notes }) + match[0];
    end = match.index + match[0].length;
  }
  result += defuse(markdown.slice(end), { media, notes });
  return { markdown: result.trim(), notes: [...notes] };
}

function defuse(text: string, { media, notes }: { media: MediaResolver; notes: Set<string> }): string {
  const safe = text
    .replace(/<(?=[a-z/!?])(?!(?:https?:\/\/|mailto:)[^\s<>]*>)/giu, (_mark, at: number) =>
      isEscapedMark(text, at) ? '<' : '&lt;',
    )
    .replace(
      /(\]\(\s{0,20}<?|^[ \t]{0,3}\[[^\]\n]{0,200}\]:\s{0,20}<?)(?:javascript|vbscript|data|file)\s{0,5}:[^)\s>]*/gimu,
      '$1#',
    );
  return showOwnMedia(safe, { media, notes });
}

/** An escape stays, unless an address before it would swallow the backslash. */
function isEscapedMark(text: string, at: number): boolean {
  let slashes = 0;
  while (slashes < 50 && text[at - 1 - slashes] === '\\') slashes++;
  if (slashes % 2 === 0) return false;
  const run = /\S*$/u.exec(text.slice(Math.max(0, at - 300), at))?.[0] ?? '';
  return run.length < 300 && !/:\/\/|www\.|@/iu.test(run);
}

function showOwnMedia(text: string, { media, notes }: { media: MediaResolver; notes: Set<string> }): string {
  return text.replace(
    /(?<!\\)!\[([^\]\n]{0,2000})\](?:\(\s{0,20}<?([^)\s>]{0,2000})[^)\n]{0,300}\)|\[[^\]\n]{0,200}\])/gu,
    (whole, words: string, address: string | undefined) => {
      if (address !== undefined && /^media:[\da-f]{64}$/u.test(address)) return whole;
      const found = media.resolve(address ?? '');
      if ('address' in found) return `![${words}](${found.address})`;
      notes.add(found.note);
      return words;
    },
  );
}
