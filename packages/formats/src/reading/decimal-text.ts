/**
 * A number as people and programs write it, to its last digit, as a decimal string: "+.50" as "0.50", "1.5e3" as "1500",
 * "3,5" as "3.5"; null when it is no number.
 */
export function decimalOf(text: string): string | null {
  const match = /^\s*([+-]?)(\d{0,40})(?:[.,](\d{0,40}))?(?:e([+-]?\d{1,3}))?\s*$/iu.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent] = match;
  if (whole === '' && fraction === '') return null;
  const digits = exponent === undefined ? { whole, fraction } : shift(whole, fraction, Number(exponent));
  const number = `${digits.whole || '0'}${digits.fraction ? `.${digits.fraction}` : ''}`;
  return sign === '-' && /[1-9]/u.test(number) ? `-${number}` : number;
}

/** Zeros behind the point that say nothing are left out: "0.3333300" is "0.33333", "5.0" is "5". */
export function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/u, '') : decimal;
}

function shift(whole: string, fraction: string, by: number): { whole: string; fraction: string } {
  const digits = whole + fraction;
  const point = whole.length + by;
  if (point <= 0) return { whole: '0', fraction: '0'.repeat(-point) + digits };
  if (point >= digits.length) return { whole: digits.padEnd(point, '0'), fraction: '' };
  return { whole: digits.slice(0, point), fraction: digits.slice(point) };
}
