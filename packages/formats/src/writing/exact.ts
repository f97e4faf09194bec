import Big from 'big.js';

/** Our own constructor, so that nobody else's settings reach it. */
const Decimal = Big();
Decimal.DP = 30;
Decimal.PE = 1000;
Decimal.NE = -1000;

/** The tolerance that stands for a share of the value. */
export function shareOf(value: string, ratio: string): string {
  return new Decimal(value).abs().times(ratio).toString();
}

/** Half of the last significant place: what rounds to the value lies within it. */
export function halfOfLastPlace(value: string, figures: number): string {
  const number = new Decimal(value);
  const exponent = number.eq(0) ? 0 : number.e;
  return new Decimal(10)
    .pow(exponent - figures + 1)
    .div(2)
    .toString();
}

/** A closed range as its middle and the way to its ends. */
export function middleOf(min: string, max: string): { value: string; tolerance: string } {
  const low = new Decimal(min);
  const high = new Decimal(max);
  return { value: low.plus(high).div(2).toString(), tolerance: high.minus(low).div(2).toString() };
}

export function inverseOf(factor: string): string {
  return new Decimal(1).div(factor).toString();
}

export function isSameNumber(one: string, other: string): boolean {
  return new Decimal(one).eq(other);
}

/** "0.3333333" of 1 as per cent, without the noise of its last places: 33.33333. */
export function percentOf(fraction: string): number {
  return new Decimal(fraction).times(100).toNumber();
}
