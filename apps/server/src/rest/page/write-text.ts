import { escapeHtml } from '@debrief/platform';

/** Our own few words of Markdown: code, bold, and paragraphs by an empty line. */
export function writeText(text: string): string {
  return escapeHtml(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll('\n\n', '</p><p>');
}
