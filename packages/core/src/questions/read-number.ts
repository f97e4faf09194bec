import { Decimal, type DecimalNumber } from '../points/decimal.ts';

const longestText = 80;
const largestExponent = 300;

// Sign, digits with separators, optional exponent (1.5e3, 1.5 × 10^3, 1.5*10^3), the rest is a unit.
const shape =
  /^([+-]?)\s*((?:\d[\d.,\s]*|[.,]\d+)(?<![\s]))(?:[eE]([+-]?\d{1,4})|\s*[×x*·]\s*10\s*\^\s*([+-]?\d{1,4}))?\s*(.*)$/su;

/** A typed number: every value it may mean, and what was typed behind it. */
export interface TypedNumber {
  values: DecimalNumber[];
  rest: string;
}

/**
 * Reads a number as people type it: point or comma decimals, groups of three by space, comma or point, a leading plus,
 * a Unicode minus, an exponent, spaces around. "1,234" may mean 1.234 or 1234 and yields both; a single point is always
 * a decimal point. undefined when it is no number. An exponent beyond ±300 is refused: its digits would fill memory.
 */
export function readNumber(text: string): TypedNumber | undefined {
  const typed = text.replace(/[−–‒]/gu, '-').trim();
  if (typed.length > longestText) return undefined;
  const [, sign, digits, exponentE, exponentTimes, rest] = shape.exec(typed) ?? [];
  if (digits === undefined) return undefined;
  const exponent = Number(exponentE ?? exponentTimes ?? 0);
  if (Math.abs(exponent) > largestExponent) return undefined;
  const values = readingsOf(digits).map(
    (each) => new Decimal(`${sign === '-' ? '-' : ''}${each}e${exponent}`),
  );
  return values.length === 0 ? undefined : { values, rest: (rest ?? '').trim() };
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
  return `${plain === '' ? '0' : plain}.${fraction || '0'}`;
}

function ungrouped(whole: string, groupSign: string): string | undefined {
  const groups = whole.split(groupSign);
  if (groups.length === 1) return whole;
  const [first = '', ...others] = groups;
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? groups.join('') : undefined;
}
