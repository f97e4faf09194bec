import type { TextFormat } from 'gift-pegjs';
import { escapeMarkdown } from '../markdown/escape-markdown.ts';
import { htmlToMarkdown, plainText } from '../markdown/html-to-markdown.ts';
import { safeMarkdown } from '../markdown/safe-markdown.ts';

/** Turns the texts of one question into Markdown and keeps what was lost on the way. */
export interface MarkdownWriter {
  write(text: TextFormat | null | undefined): string;
  notes: string[];
}

export function createMarkdownWriter(): MarkdownWriter {
  const notes: string[] = [];
  return {
    notes,
    write(text) {
      if (!text) return '';
      const { markdown, notes: more } = toMarkdown(text);
      notes.push(...more.filter((note) => !notes.includes(note)));
      return markdown;
    },
  };
}

function toMarkdown({ format, text }: TextFormat): { markdown: string; notes: string[] } {
  switch (format) {
    case 'markdown':
      return safeMarkdown(text);
    case 'html':
      return htmlToMarkdown(text);
    case 'moodle':
      return holdsMarkup(text) ? htmlToMarkdown(text.replaceAll('\n', '<br>')) : fromPlain(text);
    default:
      return fromPlain(text);
  }
}

/** Moodle's own format lets HTML through and reads TeX; most files have neither, and a lone "<b>" is more likely meant as it stands. */
function holdsMarkup(text: string): boolean {
  return (
    /<\/[a-z][a-z\d]*\s*>/iu.test(text) ||
    /<(br|img|hr)\b[^<>]*>/iu.test(text) ||
    /&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iu.test(text) ||
    /\\\(.{1,1000}?\\\)|\\\[.{1,1000}?\\\]|\$\$[^$]{1,1000}\$\$/u.test(text)
  );
}

function fromPlain(text: string): { markdown: string; notes: string[] } {
  const lines = text.split('\n').map((line) => line.trim());
  return { markdown: escapeMarkdown(lines.join('\n\n')).trim(), notes: [] };
}

/** What a person would type: no mark-up at all. */
export function toTypedText({ format, text }: TextFormat): string {
  const plain = format === 'html' || (format === 'moodle' && holdsMarkup(text)) ? plainText(text) : text;
  return plain.replace(/\s+/gu, ' ').trim();
}
