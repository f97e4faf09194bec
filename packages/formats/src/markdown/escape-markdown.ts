/** Text as Markdown that reads exactly as the text: nothing in it becomes emphasis, a list, HTML or a formula. */
export function escapeMarkdown(text: string): string {
  return escapeLineStarts(escapeInlineRuns(text));
}

/** The same for a text that stands somewhere within a line: what means something at the start of one is left. */
export function escapeInlineRuns(text: string): string {
  return /[\\`*[\]$~|<&_@]|:\/\/|www\./iu.test(text)
    ? text.replace(/(?:https?:\/\/|www\.)\S*|\S+|\s+/giu, escapeRun)
    : text;
}

/** An address of harmless characters stays one; any other would swallow the backslashes in it, so it is none. */
function escapeRun(run: string): string {
  if (/^https?:\/\/[\w\-./?=&%+#]*[a-z\d/][.,;:!?]*$/iu.test(run)) return run;
  return escapeInline(run)
    .replace(/(https?):(?=\/\/)/giu, '$1\\:')
    .replace(/(www)\./giu, '$1\\.')
    .replaceAll('@', '\\@');
}

function escapeInline(text: string): string {
  return (
    text
      .replace(/\\(?=[!-/:-@[-`{-~]|$)/gu, '\\\\')
      .replace(/[`*[\]$~|]/gu, '\\$&')
      .replace(/<(?=[a-z/!?])/giu, '\\<')
      .replace(/&(?=#\d+;|#x[\da-f]+;|[a-z][a-z\d]*;)/giu, '\\&')
      // Inside a word, as in snake_case, it is no emphasis.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
  );
}

export function escapeLineStarts(text: string): string {
  return text
    .replace(/^([ \t]*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+[ \t]*$|-{2,}[ \t]*$)/gmu, '$1\\$2')
    .replace(/^([ \t]*\d{1,9})([.)])(?=\s|$)/gmu, '$1\\$2');
}
