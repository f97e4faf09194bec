import { CannotReadError } from '../reading/sound-question.ts';

export interface ExamOption {
  letter: string;
  text: string;
  explanation: string;
}

export interface ParsedExam {
  stem: string;
  options: ExamOption[];
  answers: string[];
  explanation: string;
}

const option = /^\s*(?:[-*+]\s+)?(?:\[[ xX]\]\s+)?(?:\*\*)?([A-Z])[.)](?:\*\*)?\s+(.*)$/u;
const answerLine =
  /^\s*(?:[-*+>]\s+)?(?:\*\*|__)?(?:correct\s+)?answers?(?:\*\*|__)?\s*(?::|is|are)\s*(?:\*\*|__)?\s*(.*?)(?:\*\*|__)?\s*$/iu;

/** Stem, options "A.", and behind them the answer, in `<details>` or not, with what explains it. */
export function parseExam(lines: readonly string[]): ParsedExam {
  const firstOption = lines.findIndex((line, index) => index > 0 && option.test(line));
  if (firstOption === -1) throw new CannotReadError('It has no options "A.", "B." and so on.');
  const after = lines.findIndex((line, index) => index > firstOption && isAnswerPart(line));
  if (after === -1) throw new CannotReadError('It has no line "Correct answer: A".');
  const options = optionsOf(lines.slice(firstOption, after));
  const { answers, explanation, ofOptions } = readAnswer(lines.slice(after));
  for (const each of options) each.explanation = ofOptions.get(each.letter) ?? '';
  const [first = '', ...rest] = lines.slice(0, firstOption);
  const indent = /^\d{1,5}[.)]\s+/u.exec(first)?.[0] ?? '';
  const stem = [first.slice(indent.length), ...dedent(rest)].join('\n').trim();
  return { stem, options, answers, explanation };
}

function isAnswerPart(line: string): boolean {
  return /<details\b/iu.test(line) || answerLine.test(line);
}

/** Lines below an option belong to it. */
function optionsOf(lines: readonly string[]): ExamOption[] {
  const found: { letter: string; lines: string[] }[] = [];
  for (const line of lines) {
    const [, letter, text] = option.exec(line) ?? [];
    const isNext = letter === String.fromCharCode(65 + found.length);
    if (letter && text !== undefined && isNext) found.push({ letter, lines: [text] });
    else found.at(-1)?.lines.push(line);
  }
  return found.map(({ letter, lines: [first = '', ...rest] }) => ({
    letter,
    text: [first, ...dedent(rest)].join('\n').trim(),
    explanation: '',
  }));
}

function readAnswer(lines: readonly string[]): {
  answers: string[];
  explanation: string;
  ofOptions: Map<string, string>;
} {
  const plain = dedent(
    lines.map((line) => line.replace(/<\/?details\b[^>]*>|<summary\b[^>]*>.*?<\/summary>/giu, '')),
  );
  const at = plain.findIndex((line) => answerLine.test(line));
  if (at === -1) throw new CannotReadError('It has no line "Correct answer: A".');
  const named = answerLine.exec(plain[at] ?? '')?.[1] ?? '';
  const answers = [...named.toUpperCase().matchAll(/\b([A-Z])\b(?![’'])/gu)].map(([, letter = '']) => letter);
  const others = plain.filter((line, index) => index !== at && !/^\s*<\/?summary/iu.test(line));
  const firstExplained = others.findIndex((line) => option.test(line));
  const explained = firstExplained === -1 ? [] : optionsExplained(others.slice(firstExplained));
  const words = dedent(firstExplained === -1 ? others : others.slice(0, firstExplained)).join('\n');
  return {
    answers,
    explanation: words.trim().replace(/^(?:\*\*|__)?explanation(?:\*\*|__)?\s*:(?:\*\*|__)?\s*/iu, ''),
    ofOptions: new Map(explained.map(({ letter, text }) => [letter, text])),
  };
}

/** "- B. why it is wrong": any letters, in any order. */
function optionsExplained(lines: readonly string[]): { letter: string; text: string }[] {
  const found: { letter: string; lines: string[] }[] = [];
  for (const line of lines) {
    const [, letter, text] = option.exec(line) ?? [];
    if (letter && text !== undefined) found.push({ letter, lines: [text] });
    else found.at(-1)?.lines.push(line);
  }
  return found.map(({ letter, lines: [first = '', ...rest] }) => ({
    letter,
    text: [first, ...dedent(rest)].join('\n').trim(),
  }));
}

/** Without the blanks that every line begins with. */
function dedent(lines: readonly string[]): string[] {
  const widths = lines.filter((line) => line.trim() !== '').map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const width = widths.reduce((least, each) => Math.min(least, each), 100);
  return lines.map((line) => line.slice(Math.min(width, line.length)));
}
