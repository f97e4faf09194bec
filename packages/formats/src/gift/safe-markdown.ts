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
 * Markdown from outside: code stays as it is; elsewhere HTML becomes text, and links that would run something lose their
 * address.
 */
export function safeMarkdown(markdown: string): string {
  let result = '';
  let end = 0;
  for (const match of markdown.matchAll(code)) {
    result += defuse(markdown.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return (result + defuse(markdown.slice(end))).trim();
}

/** The entity, since a backslash may be taken into the address before it. */
function defuse(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])(?!(?:https?:\/\/|mailto:)[^\s<>]*>)/giu, '&lt;')
    .replace(
      /(\]\(\s{0,20}<?|^[ \t]{0,3}\[[^\]\n]{0,200}\]:\s{0,20}<?)(?:javascript|vbscript|data|file)\s{0,5}:[^)\s>]*/gimu,
      '$1#',
    );
}
