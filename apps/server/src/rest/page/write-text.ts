import { escapeHtml } from '@debrief/platform';

/** Our own few words of Markdown: code, bold, and paragraphs by an empty line. */
export function writeText(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : writeWords(part)))
    .join('');
}

function writeWords(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll('\n\n', '</p><p>');
}
