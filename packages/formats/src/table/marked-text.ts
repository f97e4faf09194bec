import type { AcceptedText, NumericAnswer } from '@debrief/core';
import { decimal } from '../qti/decimal.ts';

/** Several texts in one cell: divided by |, one that holds a | or ends in [50%] by itself keeps it behind a backslash. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\|[]/gu, '\\$&')).join(' | ');
}

export function splitTexts(cell: string): string[] {
  return cell
    .split(/(?<!\\)(?:\\\\)*\|/u)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

export function unescapeText(text: string): string {
  return text.replace(/\\([\\|[])/gu, '$1');
}

/** "colour [50%]" */
export function withCredit(text: string, creditPercent: number): string {
  return creditPercent === 100 ? text : `${text} [${creditPercent}%]`;
}

export function takeCredit(text: string): { text: string; creditPercent: number } {
  const [, before, credit] = /^([\s\S]*?)\s*(?<!\\)\[(\d+(?:\.\d+)?) ?%\]$/u.exec(text) ?? [];
  return credit === undefined
    ? { text, creditPercent: 100 }
    : { text: before ?? '', creditPercent: Number(credit) };
}

export function writeAccepted(answers: readonly AcceptedText[]): string {
  return answers.map(({ text, creditPercent }) => withCredit(joinTexts([text]), creditPercent)).join(' | ');
}

export function readAccepted(cell: string): AcceptedText[] {
  return splitTexts(cell).map((part) => {
    const { text, creditPercent } = takeCredit(part);
    return { text: unescapeText(text).trim(), creditPercent, explanation: '' };
  });
}

export function writeNumbers(answers: readonly NumericAnswer[]): string {
  return answers
    .map(({ target, creditPercent }) => withCredit(writeTarget(target), creditPercent))
    .join(' | ');
}

function writeTarget(target: NumericAnswer['target']): string {
  if (target.type === 'range') return `${target.min}..${target.max}`;
  if (target.type === 'significant-figures') return `${target.value} (${target.figures} figures)`;
  const share = target.toleranceType === 'relative';
  if (decimal(target.tolerance) === '0') return target.value;
  return share
    ? `${target.value} +- ${decimal(`${target.tolerance}e2`)}%`
    : `${target.value} +- ${target.tolerance}`;
}

/** Undefined when one of them is no number. */
export function readNumbers(cell: string): NumericAnswer[] | undefined {
  const answers = splitTexts(cell).map((part) => {
    const { text, creditPercent } = takeCredit(part);
    const target = readTarget(text.trim());
    return target && { target, creditPercent, explanation: '' };
  });
  return answers.length > 0 && answers.every((each) => each !== undefined) ? answers : undefined;
}

const number = '([+-]?[\\d.,]+(?:e[+-]?\\d+)?)';

function readTarget(text: string): NumericAnswer['target'] | undefined {
  const match = (pattern: string) => new RegExp(`^${pattern}$`, 'iu').exec(text)?.slice(1) ?? [];
  const [min, max] = match(`([+-]?\\d[\\d,]*(?:\\.\\d+)?(?:e[+-]?\\d+)?) ?(?:\\.\\.|to) ?${number}`).map(
    (each) => decimal(each ?? ''),
  );
  if (min !== undefined && max !== undefined) return { type: 'range', min, max };
  const [value, figures] = match(`${number} ?\\((\\d+) figures\\)`);
  const exact = decimal(value ?? '');
  if (exact !== undefined && figures)
    return { type: 'significant-figures', value: exact, figures: Number(figures) };
  const [centre, tolerance, sign] = match(`${number} ?(?:\\+-|\\+/-|±) ?${number}(%)?`);
  const [middle, around] = [
    decimal(centre ?? ''),
    decimal(sign ? `${decimal(tolerance ?? '')}e-2` : (tolerance ?? '')),
  ];
  if (middle !== undefined && around !== undefined)
    return {
      type: 'value',
      value: middle,
      tolerance: around,
      ...(sign && { toleranceType: 'relative' as const }),
    };
  const plain = decimal(text);
  return plain === undefined ? undefined : { type: 'value', value: plain, tolerance: '0' };
}
