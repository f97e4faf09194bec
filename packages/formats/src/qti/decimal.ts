/** A decimal number as digits over a power of ten, so that bounds and tolerances come out exact. */
interface Decimal {
  digits: bigint;
  scale: number;
}

function parse(text: string): Decimal | undefined {
  const match = /^\s*([+-]?)(\d*)(?:[.,](\d*))?(?:e([+-]?\d{1,3}))?\s*$/iu.exec(text);
  if (!match || (!match[2] && !match[3])) return undefined;
  const [, sign, whole = '', part = '', exponent = '0'] = match;
  const digits = BigInt(`${whole}${part}` || '0') * (sign === '-' ? -1n : 1n);
  const scale = part.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function print({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const part = scale > 0 ? text.slice(-scale).replace(/0+$/u, '') : '';
  const whole = scale > 0 ? text.slice(0, -scale) : text;
  return `${sign}${whole}${part ? `.${part}` : ''}`.replace(/^-0$/u, '0');
}

/** "42.0" and "+4,2e1" become "42"; undefined when it is no number. */
export function decimal(text: string): string | undefined {
  const parsed = parse(text);
  return parsed && print(parsed);
}

/** a - b, exactly. */
export function minus(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)];
  if (!x || !y) throw new RangeError('not a number');
  const scale = Math.max(x.scale, y.scale);
  const raise = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  return print({ digits: raise(x) - raise(y), scale });
}

export function isBelow(a: string, b: string): boolean {
  return minus(a, b).startsWith('-');
}
