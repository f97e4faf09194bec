import type { FormattedText, TextFormat } from '../markdown/to-markdown.ts';

/** The characters that mean something in GIFT wherever they stand. */
const escapable = ':#={}~\\';

/** The place of a piece of text that no backslash escapes; -1 when there is none. */
export function findBare(text: string, piece: string, from = 0): number {
  for (let at = text.indexOf(piece, from); at !== -1; at = text.indexOf(piece, at + 1)) {
    if (!isEscaped(text, at)) return at;
  }
  return -1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** `\n` is a line break, a backslash before one of GIFT's own characters goes, any other stays (it may be TeX). */
export function unescapeGift(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([\s\S])/gu, (whole, character: string) => {
    if (character === 'n') return '\n';
    return escapable.includes(character) ? character : whole;
  });
}

/** The opposite: one line without bare marks. A backslash is doubled where it would be taken for an escape. */
export function escapeGift(text: string): string {
  return text.replace(/\\(?=[:#={}~\\n\n]|$)|[:#={}~]/gu, (each) => `\\${each}`).replaceAll('\n', '\\n');
}

/** A text with the format that it names, or else that of the question. */
export function toGiftText(raw: string, inherited: TextFormat): FormattedText {
  const [prefix, format] = /^\s*\[(moodle|plain|html|markdown)\]/u.exec(raw) ?? [''];
  return {
    format: (format as TextFormat | undefined) ?? inherited,
    text: unescapeGift(raw.slice(prefix.length).trim()),
  };
}
