import type { FormattedText, TextFormat } from '../markdown/to-markdown.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { findBare, toGiftText, unescapeGift } from './gift-syntax.ts';
import { type GiftAnswers, parseAnswers } from './parse-answers.ts';

export interface ParsedBlock {
  title: string;
  stem: FormattedText;
  /** Null: a text that asks nothing. */
  answers: GiftAnswers | null;
  generalFeedback: FormattedText | null;
}

const longestBlock = 100_000;

/**
 * One question as Moodle reads it.
 * @throws CannotReadError with what is wrong with it, for its author.
 */
export function parseBlock(block: string): ParsedBlock {
  if (block.length > longestBlock) throw new CannotReadError('It is longer than 100,000 characters.');
  if (block.includes('\0')) throw new CannotReadError('It contains a NUL character.');
  if (!block.isWellFormed()) {
    throw new CannotReadError('It contains a broken character (half of a surrogate pair).');
  }
  const { title, rest } = takeTitle(block);
  const { head, inner, tail } = takeApart(rest);
  const prefix = toGiftText(head, 'moodle');
  if (inner === null) return { title, stem: prefix, answers: null, generalFeedback: null };
  const stem = { format: prefix.format, text: joinAroundGap(head, tail, prefix) };
  const { answers, general } = takeGeneralFeedback(inner);
  return {
    title,
    stem,
    answers: parseAnswers(answers, stem.format),
    generalFeedback: general === null ? null : toGiftText(general, stem.format),
  };
}

function takeTitle(block: string): { title: string; rest: string } {
  const start = /^\s*::/u.exec(block)?.[0].length;
  if (start === undefined) return { title: '', rest: block };
  const end = findBare(block, '::', start);
  if (end === -1) return { title: '', rest: block };
  const title = unescapeGift(block.slice(start, end)).replace(/\s+/gu, ' ').trim();
  return { title, rest: block.slice(end + 2) };
}

/** What stands before, between and after the braces; no answers without them. */
function takeApart(rest: string): { head: string; inner: string | null; tail: string } {
  const open = findBare(rest, '{');
  if (open === -1) {
    if (findBare(rest, '}') !== -1)
      throw new CannotReadError('A } closes what no { opened; as plain text it is written \\}.');
    return { head: rest, inner: null, tail: '' };
  }
  const early = findBare(rest, '}');
  if (early !== -1 && early < open)
    throw new CannotReadError('A } closes what no { opened; as plain text it is written \\}.');
  const close = findBare(rest, '}', open);
  if (close === -1)
    throw new CannotReadError(
      'The answers begin with { and never end; a blank line inside them ends the question.',
    );
  const inner = rest.slice(open + 1, close);
  if (findBare(inner, '{') !== -1)
    throw new CannotReadError('A { stands inside the answers; as plain text it is written \\{.');
  const tail = rest.slice(close + 1);
  if (findBare(tail, '{') !== -1)
    throw new CannotReadError(
      'There is a second block of answers; is the blank line between two questions missing?',
    );
  if (findBare(tail, '}') !== -1)
    throw new CannotReadError('There is one } too many; as plain text it is written \\}.');
  return { head: rest.slice(0, open), inner, tail };
}

/** Words behind the answers make them a gap. */
function joinAroundGap(head: string, tail: string, prefix: { format: TextFormat; text: string }): string {
  if (tail.trim() === '') return prefix.text;
  const isApart = /\s$/u.test(head) ? ' ' : '';
  return `${prefix.text}${prefix.text ? isApart : ''}_____${unescapeGift(tail.trimEnd())}`;
}

function takeGeneralFeedback(inner: string): { answers: string; general: string | null } {
  const at = findBare(inner, '####');
  if (at === -1) return { answers: inner.trim(), general: null };
  return { answers: inner.slice(0, at).trim(), general: inner.slice(at + 4) };
}
