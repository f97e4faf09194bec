import type { TemplatePart } from './card-template.ts';

/** One side of a card as HTML; what is typed is left to the question's own field. */
export function cardHtml(
  parts: readonly TemplatePart[],
  values: ReadonlyMap<string, string>,
  change: (value: string, filters: readonly string[]) => string = (value) => value,
): string {
  return parts
    .map((part) => {
      if (part.type === 'words') return part.text;
      if (part.type !== 'field' || part.filters.some(isSilent)) return '';
      return change(values.get(part.name) ?? '', part.filters);
    })
    .join('');
}

function isSilent(filter: string): boolean {
  return filter === 'type' || filter.startsWith('tts');
}

/** A field's sounds and formulas as HTML has them. */
export function fieldHtml(field: string): string {
  return field
    .replace(/\[sound:([^\][<>"]{1,300})\]/gu, (_, name: string) => `<audio src="${name}"></audio>`)
    .replace(/\[\$\$\]|\[\/\$\$\]/gu, (mark) => (mark.includes('/') ? '\\]' : '\\['))
    .replace(/\[\$\]|\[\/\$\]/gu, (mark) => (mark.includes('/') ? '\\)' : '\\('))
    .replace(/\[\/?latex\]/giu, '');
}

const structure =
  /<(?:img|audio|video|ul|ol|li|table|pre|code|blockquote|h[1-6]|sub|sup|svg|math|hr)\b|\\\(|\\\[|\$/iu;

/** Words in one line that a person would type as they stand. */
export function isPlain(html: string, markdown: string): boolean {
  return !structure.test(html) && !markdown.includes('\n');
}
