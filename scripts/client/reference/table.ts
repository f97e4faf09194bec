import type { FieldRow } from './describe-fields.ts';

/** Where a named type is described: `types.md#job`. */
export type LinkOf = (name: string) => string | undefined;

export function fieldTable(rows: readonly FieldRow[], linkOf: LinkOf, limits?: Map<string, string>): string {
  const lines = rows.map(({ path, type, isOptional, doc }) => {
    const limit = limits?.get(path.replaceAll(/\(.*?\)\./g, '.').replaceAll('..', '.'));
    const about = [escapeCell(doc), limit && `(${limit})`].filter(Boolean).join(' ');
    return `| \`${path}\`${isOptional ? ' ?' : ''} | ${typeCell(type, linkOf)} | ${about} |`;
  });
  return ['| field | type | |', '|---|---|---|', ...lines].join('\n');
}

/** Names are links; the rest is what it is in TypeScript. */
export function typeCell(type: string, linkOf: LinkOf): string {
  return escapeCell(type).replaceAll(/'[^']*'|\b[A-Z]\w+\b/g, (word) => {
    if (word.startsWith("'")) return `\`${word.slice(1, -1)}\``;
    const link = linkOf(word);
    return link ? `[${word}](${link})` : word;
  });
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('[key:', '\\[key:');
}
