/**
 * Markdown from outside: what is code stays as it is; elsewhere HTML becomes text, and links that would run something
 * lose their address.
 */
export function safeMarkdown(markdown: string): string {
  const code =
    /(?:^|\n)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n\1[`~]*(?=\s*(?:\n|$))|$)|(?<!`)(`+)(?!`)[\s\S]*?[^`]\2(?!`)/gu;
  let result = '';
  let end = 0;
  for (const match of markdown.matchAll(code)) {
    result += defuse(markdown.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return (result + defuse(markdown.slice(end))).trim();
}

function defuse(text: string): string {
  return text
    .replace(/(?<!\\)<(?=[a-z/!?])(?!(?:https?:\/\/|mailto:)[^\s<>]*>)/giu, '\\<')
    .replace(
      /(\]\(\s{0,20}<?|^[ \t]{0,3}\[[^\]\n]{0,200}\]:\s{0,20}<?)(?:javascript|vbscript|data|file)\s{0,5}:[^)\s>]*/gimu,
      '$1#',
    );
}
