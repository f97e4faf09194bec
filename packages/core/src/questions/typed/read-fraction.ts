import { Decimal, type DecimalNumber } from '../../points/decimal.ts';

/** Optional whole part, numerator, denominator; what follows is a unit. */
const shape = /^([+-]?)\s*(?:(\d{1,30})\s+)?(\d{1,30})\s*[/⁄]\s*(\d{1,30})(?![\d.,])\s*(.*)$/su;

/** "1/2", "-1 1/2", "½", "1½"; undefined for anything else and for a denominator of nought. */
export function readFraction(typed: string): { value: DecimalNumber; rest: string } | undefined {
  const [, sign, whole, numerator, denominator, rest] = shape.exec(spelledOut(typed)) ?? [];
  if (numerator === undefined || denominator === undefined || /^0+$/.test(denominator)) return undefined;
  const size = new Decimal(numerator).div(denominator).plus(whole ?? 0);
  return { value: sign === '-' ? size.times(-1) : size, rest: (rest ?? '').trim() };
}

/** ½ becomes " 1⁄2", so that "1½" reads as one and a half. */
function spelledOut(typed: string): string {
  return typed.replace(/[¼-¾⅐-⅞]/gu, (sign) => ` ${sign.normalize('NFKC')}`).trim();
}
