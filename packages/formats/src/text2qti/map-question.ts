import type { NumericTarget, Question } from '@debrief/core';
import type { MarkdownWriter } from '../markdown/to-markdown.ts';
import { opaqueId } from '../opaque-id.ts';
import { withoutTwins } from '../qti/kit.ts';
import { decimalOf } from '../reading/decimal-text.ts';
import { shortTitle } from '../reading/short-texts.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import type { Part, PartKind } from './parse-question.ts';

const answerKinds: readonly PartKind[] = ['option', 'checkbox', 'number', 'text', 'essay', 'upload'];

/** @throws CannotReadError when the parts make no question of one kind. */
export function mapQuestion(parts: readonly Part[], writer: MarkdownWriter): Question {
  const markdown = (text: string) => writer.write({ format: 'markdown', text });
  const of = (kind: PartKind) => parts.filter((part) => part.kind === kind);
  const kinds = answerKinds.filter((kind) => of(kind).length > 0);
  const [kind] = kinds;
  if (kinds.length > 1) throw new CannotReadError('It mixes answers of several kinds.');
  if (kind === 'upload') throw new CannotReadError('It asks for a file to be handed in; that is not taken.');
  if (kind === undefined) throw new CannotReadError('It has no answers.');
  noteFeedback(parts, writer);
  const base = {
    stem: markdown(of('stem')[0]?.text ?? ''),
    explanation: [...of('general'), ...of('solution')].map(({ text }) => markdown(text)).join('\n\n'),
  };
  const answers = of(kind);
  if (kind === 'option' || kind === 'checkbox') return toChoice(base, answers, markdown);
  if (kind === 'essay') return { ...base, kind, sampleAnswer: '' };
  if (kind === 'text') return toShortAnswer(base, answers);
  if (answers.length > 1) throw new CannotReadError('It has several numbers as its answer; one is taken.');
  const target = targetOf(answers[0]?.text ?? '');
  return { ...base, kind: 'numeric', answers: [{ target, creditPercent: 100, explanation: '' }] };
}

interface Base {
  stem: string;
  explanation: string;
}

function noteFeedback(parts: readonly Part[], writer: MarkdownWriter): void {
  for (const { kind, text } of parts) {
    if (kind !== 'right' && kind !== 'wrong') continue;
    writer.notes.push(`The feedback for a ${kind} answer as a whole was left out: "${shortTitle(text)}".`);
  }
}

function toChoice(base: Base, parts: readonly Part[], markdown: (text: string) => string): Question {
  const right = parts.filter(({ isRight }) => isRight).length;
  const isSingle = parts[0]?.kind === 'option';
  if (isSingle && right !== 1) throw new CannotReadError(`One option is to be right ("*a)"); ${right} are.`);
  const options = parts.map(({ text, feedback, isRight }) => ({
    ...{ id: opaqueId(base.stem, 'option', text), text: markdown(text) },
    ...{ explanation: markdown(feedback), isCorrect: isRight },
  }));
  const kind = isSingle ? 'single-choice' : 'multi-select';
  return { ...base, kind, options, scoring: 'all-or-nothing' };
}

function toShortAnswer(base: Base, parts: readonly Part[]): Question {
  const written = parts.map(({ text }) => ({ text: text.replace(/\s+/gu, ' ') }));
  const answers = withoutTwins(written, false).map(({ text }) => ({
    text,
    creditPercent: 100,
    explanation: '',
  }));
  return { ...base, kind: 'short-answer', answers, isCaseSensitive: false };
}

/** "1.5 +- 0.1", "1.5 +- 5%", "[1, 2]", "5". */
function targetOf(text: string): NumericTarget {
  const [, min, max] = /^\[([^,\]]{1,60}),([^,\]]{1,60})\]$/u.exec(text) ?? [];
  if (min !== undefined && max !== undefined)
    return { type: 'range', min: numberOf(min), max: numberOf(max) };
  const [value = '', tolerance, ...more] = text.slice(0, 200).split(/\+-|±/u);
  if (more.length > 0) throw unreadable(text);
  if (tolerance === undefined) return { type: 'value', value: numberOf(value), tolerance: '0' };
  const isShare = tolerance.trim().endsWith('%');
  const by = numberOf(isShare ? `${tolerance.trim().slice(0, -1)}e-2` : tolerance);
  return {
    ...{ type: 'value', value: numberOf(value), tolerance: by },
    toleranceType: isShare ? 'relative' : 'absolute',
  };
}

function numberOf(text: string): string {
  const number = decimalOf(text);
  if (number === null) throw unreadable(text);
  return number;
}

function unreadable(text: string): CannotReadError {
  return new CannotReadError(
    `"${shortTitle(text)}" is no number; numbers are written "= 1.5", "= 1.5 +- 0.1" or "= [1, 2]".`,
  );
}
