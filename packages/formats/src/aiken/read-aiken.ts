import type { ChoiceQuestion } from '@debrief/core';
import type { ImportFile, ReadItem, ReadOptions } from '../format.ts';
import { escapeMarkdown } from '../markdown/escape-markdown.ts';
import { opaqueId } from '../opaque-id.ts';
import { decodeText } from '../reading/decode-text.ts';
import { linesOf } from '../reading/lines.ts';
import { createPace } from '../reading/pace.ts';
import { shortTitle } from '../reading/short-texts.ts';
import { CannotReadError, whyUnsound } from '../reading/sound-question.ts';

/**
 * Aiken: a question in one line, options "A. " or "A) ", "ANSWER: B". More lines than one are taken as the stem, and
 * "ANSWER: B, D" as several right options, since people write them.
 */
export async function* readAiken(file: ImportFile, { signal }: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const { text, notes } = decodeText(file.bytes);
  for (const note of notes) yield { type: 'note', text: note };
  const pace = createPace(signal);
  let open: Open = begin(1);
  for (const { line, number } of linesOf(text)) {
    const pause = pace();
    if (pause) await pause;
    const answer = /^\s*ANSWERS?\s*:\s*(.*)$/iu.exec(line)?.[1];
    if (answer !== undefined) {
      yield toItem({ ...open, answer: answer.trim() });
      open = begin(number + 1);
    } else {
      if (beginsAnew(open, line)) {
        yield toItem(open);
        open = begin(number);
      }
      take(open, line, number);
    }
  }
  if (open.lines.some((line) => line.trim() !== '')) yield toItem(open);
}

interface Open {
  line: number;
  lines: string[];
  stem: string[];
  options: { letter: string; text: string }[];
  answer?: string;
}

function begin(line: number): Open {
  return { line, lines: [], stem: [], options: [] };
}

const option = /^\s*([A-Z])(?:[.)]\s+|\))(.*)$/u;

/** Words behind a blank line after the options: the question before has no answer. */
function beginsAnew({ lines, options }: Open, line: string): boolean {
  return options.length > 0 && lines.at(-1) === '' && line.trim() !== '' && !option.test(line);
}

const longest = 100_000;

function take(open: Open, line: string, number: number): void {
  if (line.trim() === '') {
    if (open.lines.length > 0) open.lines.push('');
    return;
  }
  if (open.lines.length === 0) open.line = number;
  if (open.lines.length < longest) open.lines.push(line);
  const [, letter, text] = option.exec(line) ?? [];
  if (letter && text !== undefined && open.stem.length > 0) open.options.push({ letter, text: text.trim() });
  else if (open.options.length > 0) open.options.push({ letter: '', text: line });
  else open.stem.push(line.trim());
}

function toItem(open: Open): ReadItem {
  const place = { line: open.line };
  const title = shortTitle(open.stem.join(' '));
  const source = [...open.lines, ...(open.answer === undefined ? [] : [`ANSWER: ${open.answer}`])].join('\n');
  try {
    const question = toQuestion(open);
    const reason = whyUnsound(question);
    if (reason) throw new CannotReadError(reason);
    return {
      ...{ type: 'question', place, question, title: '', externalId: null, categoryPath: [], tags: [] },
      ...{ notes: [], media: [] },
    };
  } catch (error) {
    if (!(error instanceof CannotReadError)) throw error;
    return {
      ...{ type: 'refused', place, title, reason: error.message },
      source: source.slice(0, 20_000).replaceAll('\0', '').toWellFormed(),
    };
  }
}

function toQuestion({ stem, options: lines, answer, lines: all }: Open): ChoiceQuestion {
  if (all.join('').includes('\0')) throw new CannotReadError('It contains a NUL character.');
  if (answer === undefined) throw new CannotReadError('There is no line "ANSWER: " at its end.');
  if (stem.length === 0) throw new CannotReadError('There is no question before its options.');
  const stray = lines.find(({ letter }) => letter === '');
  if (stray) throw new CannotReadError(`"${shortTitle(stray.text)}" stands among the options and is none.`);
  const letters = answer
    .split(/\s*(?:,|\band\b|&|\s)\s*/iu)
    .filter(Boolean)
    .map((each) => each.replace(/[.)]$/u, '').toUpperCase());
  const unknown = letters.find((letter) => !lines.some((option) => option.letter === letter));
  if (letters.length === 0 || unknown)
    throw new CannotReadError(`The answer "${shortTitle(answer)}" names no option.`);
  const text = stem.map(escapeMarkdown).join('  \n');
  const options = lines.map((option) => ({
    id: opaqueId(text, 'option', option.text),
    text: escapeMarkdown(option.text),
    explanation: '',
    isCorrect: letters.includes(option.letter),
  }));
  const kind = letters.length > 1 ? 'multi-select' : 'single-choice';
  return { kind, stem: text, explanation: '', options, scoring: 'all-or-nothing' };
}
