import type { NumericTarget } from '@debrief/core';
import { decimalOf } from '../reading/decimal-text.ts';
import { CannotReadError } from '../reading/sound-question.ts';

/** A target, or any other number. */
export type NumericPart = NumericTarget | 'any';

/** "3", "3:0.1", "2..4", "*". */
export function parseNumber(raw: string): NumericPart {
  const text = raw.trim();
  if (text === '*' || text === '') return text === '*' ? 'any' : anyOr(raw);
  const [min, max] = text.split('..');
  if (max !== undefined) return { type: 'range', min: exact(min), max: exact(max) };
  const [value, tolerance] = text.split(':');
  return { type: 'value', value: exact(value), tolerance: tolerance?.trim() ? exact(tolerance) : '0' };
}

/** `~#Not close.`: no number at all stands for every other one, when there is a sign before it. */
function anyOr(raw: string): 'any' {
  if (raw === '') return 'any';
  throw new CannotReadError(unreadable);
}

const unreadable = 'The numbers cannot be read; they are written 3, 3:0.1 or 2..4.';

function exact(text: string | undefined): string {
  const decimal = decimalOf(text ?? '');
  if (decimal === null) throw new CannotReadError(unreadable);
  return decimal;
}
