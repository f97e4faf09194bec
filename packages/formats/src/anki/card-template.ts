/** One side of a card, taken apart: words of the template, fields, and parts that show only with or without a field. */
export type TemplatePart =
  | { type: 'words'; text: string }
  | { type: 'field'; name: string; filters: string[] }
  | { type: 'open'; name: string; isForEmpty: boolean }
  | { type: 'close' };

const mostParts = 300;

/** "{{Front}}", "{{type:Back}}", "{{#Extra}}...{{/Extra}}", "{{^Extra}}...{{/Extra}}". */
export function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of template.slice(0, 100_000).matchAll(/\{\{([^{}]{1,300})\}\}/gu)) {
    if (parts.length >= mostParts) break;
    parts.push({ type: 'words', text: template.slice(at, match.index) }, partOf((match[1] ?? '').trim()));
    at = match.index + match[0].length;
  }
  parts.push({ type: 'words', text: template.slice(at, 100_000) });
  return parts;
}

function partOf(tag: string): TemplatePart {
  if (tag.startsWith('#')) return { type: 'open', name: tag.slice(1).trim(), isForEmpty: false };
  if (tag.startsWith('^')) return { type: 'open', name: tag.slice(1).trim(), isForEmpty: true };
  if (tag.startsWith('/')) return { type: 'close' };
  const pieces = tag.split(':').map((each) => each.trim());
  return { type: 'field', name: pieces.at(-1) ?? '', filters: pieces.slice(0, -1) };
}

/** The parts that show with these fields. */
export function shownParts(
  parts: readonly TemplatePart[],
  values: ReadonlyMap<string, string>,
): TemplatePart[] {
  const open: boolean[] = [];
  return parts.filter((part) => {
    if (part.type === 'open') open.push(isEmpty(values.get(part.name)) === part.isForEmpty);
    else if (part.type === 'close') open.pop();
    else return open.every(Boolean);
    return false;
  });
}

export function isEmpty(value: string | undefined): boolean {
  return (
    !value || (!/<(?:img|audio|video)\b/iu.test(value) && value.replace(/<[^<>]*>|&nbsp;|\s/gu, '') === '')
  );
}

/** Names of the fields among the parts, each once; with `filter` only those that it is applied to, else the others. */
export function fieldNames(parts: readonly TemplatePart[], filter?: 'type' | 'cloze'): string[] {
  const names = parts.flatMap((part) => {
    if (part.type !== 'field' || part.filters.some((each) => each.startsWith('tts'))) return [];
    const isTyped = part.filters.includes('type');
    const fits = filter ? part.filters.includes(filter) : !isTyped;
    return fits ? [part.name] : [];
  });
  return [...new Set(names)];
}
