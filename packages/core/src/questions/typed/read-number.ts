import { Decimal, type DecimalNumber } from '../../points/decimal.ts';
import { readFraction } from './read-fraction.ts';

const longestText = 80;
const largestExponent = 300;

// Sign, digits with separators, optional exponent (1.5e3, 1.5 × 10^3, 1.5*10^3), the rest is a unit.
const shape =
  /^([+-]?)\s*((?:\d[\d.,\s]*|[.,]\d+)(?<![\s]))(?:[eE]([+-]?\d{1,4})|\s*[×x*·]\s*10\s*\^\s*([+-]?\d{1,4}))?\s*(.*)$/su;

/** One thing that a typed number may mean. */
export interface Reading {
  value: DecimalNumber;
  /** How many significant figures were typed, trailing zeros counted; fractions are exact and have no end of them. */
  figures: number;
}

/** A typed number: every value it may mean, and what was typed behind it. */
export interface TypedNumber {
  readings: Reading[];
  rest: string;
}

/**
 * Reads a number as people type it: point or comma decimals, groups of three by space, comma or point, a leading plus,
 * a Unicode minus, an exponent, a fraction ("1/2", "1 1/2", "½"), spaces around. "1,234" may mean 1.234 or 1234 and
 * yields both; a single point is always a decimal point. undefined when it is no number. An exponent beyond ±300 is
 * refused: its digits would fill memory.
 */
export function readNumber(text: string): TypedNumber | undefined {
  const typed = text.replace(/[−–‒]/gu, '-').trim();
  if (typed.length > longestText) return undefined;
  const fraction = readFraction(typed);
  if (fraction) {
    return { readings: [{ value: fraction.value, figures: Number.POSITIVE_INFINITY }], rest: fraction.rest };
  }
  const [, sign, digits, exponentE, exponentTimes, rest] = shape.exec(typed) ?? [];
  if (digits === undefined) return undefined;
  const exponent = Number(exponentE ?? exponentTimes ?? 0);
  if (Math.abs(exponent) > largestExponent) return undefined;
  const readings = readingsOf(digits).map((each) => ({
    value: new Decimal(`${sign === '-' ? '-' : ''}${each}e${exponent}`),
    figures: figuresIn(each),
  }));
  return readings.length === 0 ? undefined : { readings, rest: (rest ?? '').trim() };
}

/** "0.050" has two, "1200" is given the benefit of four, "0.0" has two. */
function figuresIn(plain: string): number {
  const digits = plain.replace('.', '');
  return /[1-9]/.test(digits) ? digits.replace(/^0+/, '').length : digits.length;
}

/** Digits with separators as plain decimals; empty when the separators make no sense, as in "1 0" or "1.2.3". */
function readingsOf(typed: string): string[] {
  const digits = withoutSpaces(typed);
  if (digits === undefined) return [];
  const readings = [asDecimal(digits, '.', ','), asDecimal(digits, ',', '.')].filter(
    (each) => each !== undefined,
  );
  return [...new Set(readings)];
}

/** Drops the spaces between groups of three; undefined when they stand anywhere else. */
function withoutSpaces(typed: string): string | undefined {
  if (!/\s/u.test(typed)) return typed;
  return /^\d{1,3}(\s\d{3})+([.,]\d*)?$/u.test(typed) ? typed.replace(/\s/gu, '') : undefined;
}

/** Reads digits with one decimal sign, and the other sign (if any) as grouping of threes. */
function asDecimal(digits: string, decimalSign: string, groupSign: string): string | undefined {
  const [whole = '', fraction, ...more] = digits.split(decimalSign);
  if (more.length > 0 || fraction?.includes(groupSign)) return undefined;
  const plain = ungrouped(whole, groupSign);
  // "1.234" is never one thousand: only a comma, or several points, group a number without decimals.
  const isLonePoint = groupSign === '.' && fraction === undefined && whole.split('.').length === 2;
  if (plain === undefined || isLonePoint) return undefined;
  return `${plain === '' ? '0' : plain}${fraction ? `.${fraction}` : ''}`;
}

function ungrouped(whole: string, groupSign: string): string | undefined {
  const groups = whole.split(groupSign);
  if (groups.length === 1) return whole;
  const [first = '', ...others] = groups;
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? groups.join('') : undefined;
}
