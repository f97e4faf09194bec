import { escapeMarkdown } from './escape-markdown.ts';
import { htmlToMarkdown, plainText, type TurnedText } from './html-to-markdown.ts';
import { type MediaResolver, noMedia } from './media-resolver.ts';
import { safeMarkdown } from './safe-markdown.ts';

/** A text as Moodle's formats hold it. */
export interface FormattedText {
  format: TextFormat;
  text: string;
}
export type TextFormat = 'moodle' | 'plain' | 'html' | 'markdown';

/** Turns the texts of one question into Markdown and keeps what was lost on the way. */
export interface MarkdownWriter {
  write(text: FormattedText | null | undefined): string;
  notes: string[];
}

export function createMarkdownWriter(media: MediaResolver = noMedia): MarkdownWriter {
  const notes: string[] = [];
  return {
    notes,
    write(text) {
      if (!text) return '';
      const { markdown, notes: more } = toMarkdown(text, media);
      notes.push(...more.filter((note) => !notes.includes(note)));
      return markdown;
    },
  };
}

function toMarkdown({ format, text }: FormattedText, media: MediaResolver): TurnedText {
  switch (format) {
    case 'markdown':
      return safeMarkdown(text, media);
    case 'html':
      return htmlToMarkdown(text, media);
    case 'moodle':
      return holdsMarkup(text) ? htmlToMarkdown(text.replace(/\n/gu, '<br>'), media) : fromPlain(text);
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

/** A line of the text is a line, and what stands apart stays apart. */
function fromPlain(text: string): TurnedText {
  if (!text.includes('\n')) return { markdown: escapeMarkdown(text.trim()), notes: [] };
  const paragraphs = text.split(/\n[ \t]*\n\s*/u).map((paragraph) =>
    escapeMarkdown(
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    )
      .trim()
      .replace(/\n/gu, '  \n'),
  );
  return { markdown: paragraphs.filter(Boolean).join('\n\n'), notes: [] };
}

/** What a person would type: no mark-up at all. */
export function toTypedText({ format, text }: FormattedText): string {
  const plain = format === 'html' || (format === 'moodle' && holdsMarkup(text)) ? plainText(text) : text;
  return plain.replace(/\s+/gu, ' ').trim();
}
