/** What a line begins with. */
export type PartKind =
  | 'stem'
  | 'option'
  | 'checkbox'
  | 'number'
  | 'text'
  | 'essay'
  | 'upload'
  | 'general'
  | 'right'
  | 'wrong'
  | 'solution';

export interface Part {
  kind: PartKind;
  isRight: boolean;
  /** Markdown, lines below it taken in. */
  text: string;
  /** "..." behind an answer. */
  feedback: string;
}

const starts: { kind: PartKind; pattern: RegExp }[] = [
  { kind: 'stem', pattern: /^\d{1,5}\.(?:[ \t]+|$)/u },
  { kind: 'option', pattern: /^\*?[a-zA-Z]\)(?:[ \t]+|$)/u },
  { kind: 'checkbox', pattern: /^\[[ *]?\](?:[ \t]+|$)/u },
  { kind: 'general', pattern: /^\.\.\.(?:[ \t]+|$)/u },
  { kind: 'number', pattern: /^=[ \t]+/u },
  { kind: 'text', pattern: /^\*[ \t]+/u },
  { kind: 'right', pattern: /^\+[ \t]+/u },
  { kind: 'wrong', pattern: /^-[ \t]+/u },
  { kind: 'solution', pattern: /^![ \t]+/u },
  { kind: 'essay', pattern: /^_{3,}[ \t]*$/u },
  { kind: 'upload', pattern: /^\^{3,}[ \t]*$/u },
];

/** The parts of one question in their order; a line that begins nothing goes on with the part before. */
export function partsOf(lines: readonly string[]): Part[] {
  const parts: { kind: PartKind; isRight: boolean; lines: string[]; feedback: string[] }[] = [];
  let goesOn: string[] = [];
  for (const line of lines) {
    const start = starts.find(({ pattern }) => pattern.test(line));
    if (!start) {
      goesOn.push(line);
      continue;
    }
    const mark = start.pattern.exec(line)?.[0] ?? '';
    const rest = line.slice(mark.length);
    const last = parts.at(-1);
    if (start.kind === 'general' && last && (last.kind === 'option' || last.kind === 'checkbox')) {
      last.feedback.push(rest);
      goesOn = last.feedback;
    } else {
      const part = { kind: start.kind, isRight: mark.includes('*'), lines: [rest], feedback: [] };
      parts.push(part);
      goesOn = part.lines;
    }
  }
  return parts.map(({ lines: own, feedback, ...part }) => ({
    ...part,
    ...{ text: joined(own), feedback: joined(feedback) },
  }));
}

/** Lines below the first stand indented. */
function joined([first = '', ...rest]: readonly string[]): string {
  const widths = rest
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/u.exec(line)?.[0].length ?? 0);
  const width = widths.reduce((least, each) => Math.min(least, each), 100);
  return [first, ...rest.map((line) => line.slice(Math.min(width, line.length)))].join('\n').trim();
}
