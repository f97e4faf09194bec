import { CannotReadError } from '../reading/sound-question.ts';
import { gapMark, withoutGapMarks } from './gap-marks.ts';

export interface ClozeAnswer {
  /** HTML, its escapes taken out. */
  text: string;
  /** Per cent. */
  credit: number;
  feedback: string;
}

export type ClozeGap = { weight: number; answers: ClozeAnswer[] } & (
  | { type: 'select' | 'number' }
  | { type: 'text'; isCaseSensitive: boolean }
);

const types: Record<string, 'select' | 'text' | 'text-with-case' | 'number'> = {};
for (const name of ['MULTICHOICE', 'MC', 'MULTICHOICE_V', 'MCV', 'MULTICHOICE_H', 'MCH'])
  types[name] = 'select';
for (const name of ['MULTICHOICE_S', 'MCS', 'MULTICHOICE_VS', 'MCVS', 'MULTICHOICE_HS', 'MCHS'])
  types[name] = 'select';
for (const name of ['SHORTANSWER', 'SA', 'MW']) types[name] = 'text';
for (const name of ['SHORTANSWER_C', 'SAC', 'MWC']) types[name] = 'text-with-case';
for (const name of ['NUMERICAL', 'NM']) types[name] = 'number';

/** `{2:SHORTANSWER:=right#feedback~%50%half right}`; a `}` of the answers is written `\}`. */
const gap = /\{(\d{0,4}):([A-Z_]{2,20}):((?:\\[\s\S]|[^}\\])*)\}/gu;

/** The text with marks where its gaps stood. */
export function takeGaps(text: string): { marked: string; gaps: ClozeGap[] } {
  const gaps: ClozeGap[] = [];
  const marked = withoutGapMarks(text).replace(gap, (_whole, weight: string, name: string, inner: string) => {
    gaps.push(readGap(weight, name, inner));
    return gapMark(gaps.length - 1);
  });
  return { marked, gaps };
}

function readGap(weight: string, name: string, inner: string): ClozeGap {
  const type = types[name];
  if (!type) throw new CannotReadError(`A gap of the type "${name}" is not taken.`);
  const answers = splitBare(inner, '~')
    .filter((answer) => answer.trim() !== '')
    .map(readAnswer);
  const common = { weight: weight === '' ? 1 : Number(weight), answers };
  if (common.weight === 0) throw new CannotReadError('A gap that earns nothing is not taken.');
  if (type === 'select' || type === 'number') return { ...common, type };
  return { ...common, type: 'text', isCaseSensitive: type === 'text-with-case' };
}

function readAnswer(raw: string): ClozeAnswer {
  const [, sign = '', percent] = /^\s*(=|%(-?\d{1,3}(?:[.,]\d{1,30})?)%)?/u.exec(raw) ?? [];
  const rest = raw.trimStart().slice(sign.length);
  const [text = '', ...feedback] = splitBare(rest, '#');
  const credit = percent === undefined ? (sign === '=' ? 100 : 0) : Number(percent.replace(',', '.'));
  return { text: withoutEscapes(text).trim(), credit, feedback: withoutEscapes(feedback.join('#')).trim() };
}

function splitBare(text: string, mark: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/\\[\s\S]|[~#]/gu)) {
    if (match[0] !== mark) continue;
    parts.push(text.slice(start, match.index));
    start = match.index + 1;
  }
  return [...parts, text.slice(start)];
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([}#~/"\\])/gu, '$1');
}

/** The opposite of what reading takes out. */
export function escapeCloze(html: string): string {
  return html.replace(/\\(?=[}#~/"\\])|[}#~]/gu, (each) => `\\${each}`);
}
