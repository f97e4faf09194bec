const usualLength = 240;

/** The beginning of a stem as one line of plain text, for lists and links: markup is taken off, pictures are named. */
export function stemInWords(stem: string, longest = usualLength): string {
  const words = stem
    .replace(/```[^\n]*\n?|~~~[^\n]*\n?/g, ' ')
    .replace(/^[ \t]*\|.*$/gm, cellsInWords)
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\[[^\]]*\]\]/g, '____')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+])\s+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\$([^$\n]+)\$/g, (_, formula: string) => formulaInWords(formula))
    .replace(/\\([\\`*_{}[\]()#+\-.!$])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}

/** A row of a table: what its cells hold. The line under the headings holds nothing. */
function cellsInWords(row: string): string {
  if (/^[\s|:-]*$/.test(row)) return '';
  const cells = row.split('|').map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').join(' · ');
}

/** Markdown whose gaps are drawn, for where nothing can be filled in. */
export function withBlanks(stem: string): string {
  return stem.replace(/\[\[[\w-]{1,64}\]\]/g, String.raw`\_\_\_\_`);
}

const symbols: Record<string, string> = {
  times: '×',
  cdot: '·',
  le: '≤',
  ge: '≥',
  ne: '≠',
  pm: '±',
  pi: 'π',
};

/** Enough for a line that is only to be recognised. */
function formulaInWords(formula: string): string {
  return formula
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\(?:text|mathrm|mathbf)\{([^}]*)\}/g, '$1')
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => symbols[name] ?? name)
    .replace(/\\/g, '');
}
