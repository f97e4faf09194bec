import type { FormattedText, TextFormat } from '../markdown/to-markdown.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { findBare, toGiftText } from './gift-syntax.ts';
import { type NumericPart, parseNumber } from './parse-number.ts';

export interface GiftAnswer {
  isRight: boolean;
  /** -100..100; null when none was written. */
  weight: number | null;
  text: FormattedText;
  feedback: FormattedText | null;
}

export type GiftAnswers =
  | { type: 'essay' }
  | { type: 'true-false'; isTrue: boolean; ofWrong: FormattedText | null; ofRight: FormattedText | null }
  | { type: 'choice'; options: GiftAnswer[] }
  | { type: 'short-answer'; answers: GiftAnswer[] }
  | { type: 'matching'; pairs: { prompt: FormattedText; choice: FormattedText }[] }
  | { type: 'numeric'; answers: (Omit<GiftAnswer, 'text'> & { number: NumericPart })[] };

/** What stands between the braces, without the general feedback. */
export function parseAnswers(text: string, format: TextFormat): GiftAnswers {
  if (text === '') return { type: 'essay' };
  if (text.startsWith('#')) return numeric(text.slice(1), format);
  const truth = trueFalse(text, format);
  if (truth) return truth;
  // {Tokyo}: one accepted text without a sign before it.
  const isBare = findBare(text, '=') === -1 && findBare(text, '~') === -1;
  const parts = splitAnswers(isBare ? `=${text}` : text);
  if (parts.some((part) => part.startsWith('~'))) {
    return { type: 'choice', options: parts.map((part) => toAnswer(part, format)) };
  }
  if (parts.some((part) => findBare(takeFeedback(part).text, '->') !== -1)) return matching(parts, format);
  return { type: 'short-answer', answers: parts.map((part) => toAnswer(part, format)) };
}

/** Each answer with the sign it begins with. */
function splitAnswers(text: string): string[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/\\[\s\S]|[=~]/gu)) {
    if (match[0].length === 1) starts.push(match.index);
  }
  const before = text.slice(0, starts[0]).trim();
  if (before !== '') {
    throw new CannotReadError(
      `The answers cannot be read; "${before.charAt(0)}" is not expected where it stands. Is a \\ missing before it?`,
    );
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

function toAnswer(part: string, format: TextFormat): GiftAnswer {
  const { weight, rest } = takeWeight(part.slice(1));
  const { text, feedback } = takeFeedback(rest);
  return {
    isRight: part.startsWith('='),
    weight,
    text: toGiftText(text, format),
    feedback: feedback === null ? null : toGiftText(feedback, format),
  };
}

function takeWeight(text: string): { weight: number | null; rest: string } {
  const [whole, number] = /^\s*%(-?\d{1,10}(?:[.,]\d{1,30})?)%/u.exec(text) ?? [];
  if (whole === undefined || number === undefined) return { weight: null, rest: text };
  const weight = Number(number.replace(',', '.'));
  if (Math.abs(weight) > 100) throw new CannotReadError('A weight must be between -100 and 100 per cent.');
  return { weight, rest: text.slice(whole.length) };
}

function takeFeedback(text: string): { text: string; feedback: string | null } {
  const at = findBare(text, '#');
  return at === -1 ? { text, feedback: null } : { text: text.slice(0, at), feedback: text.slice(at + 1) };
}

/** The first feedback is for the wrong answer, the second for the right one. */
function trueFalse(text: string, format: TextFormat): GiftAnswers | null {
  const word = /^(TRUE|FALSE|T|F)\s*(?=#|$)/u.exec(text) ?? /^(true|false)\s*(?=#|$)/iu.exec(text);
  if (!word) return null;
  const first = takeFeedback(text.slice(word[0].length));
  const second = takeFeedback(first.feedback ?? '');
  const toText = (raw: string | null) => (raw === null || raw.trim() === '' ? null : toGiftText(raw, format));
  return {
    type: 'true-false',
    isTrue: /^t/iu.test(text),
    ofWrong: toText(second.text),
    ofRight: toText(second.feedback),
  };
}

function matching(parts: readonly string[], format: TextFormat): GiftAnswers {
  const pairs = parts.map((part) => {
    const arrow = findBare(part, '->');
    if (arrow === -1) throw new CannotReadError('A pair has no "->" between its two sides.');
    return {
      prompt: toGiftText(part.slice(1, arrow), format),
      choice: toGiftText(takeFeedback(part.slice(arrow + 2)).text, format),
    };
  });
  return { type: 'matching', pairs };
}

function numeric(text: string, format: TextFormat): GiftAnswers {
  const isBare = !/^\s*[=~]/u.test(text);
  const answers = splitAnswers(isBare ? `=${text}` : text).map((part) => {
    const { weight, rest } = takeWeight(part.slice(1));
    const { text: number, feedback } = takeFeedback(rest);
    return {
      isRight: part.startsWith('='),
      weight,
      number: parseNumber(number),
      feedback: feedback === null ? null : toGiftText(feedback, format),
    };
  });
  return { type: 'numeric', answers };
}
