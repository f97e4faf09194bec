import Big from 'big.js';

/**
 * Our own Big constructor, so that nobody else's settings reach it. Quotients keep 30 places before they are rounded
 * once, half up, to the places a result is stored with.
 */
export const Decimal = Big();
Decimal.DP = 30;
Decimal.RM = Big.roundHalfUp;
Decimal.PE = 1000;
Decimal.NE = -1000;

/** Places after the point that points and credits are stored with. */
export const storedPlaces = 5;

/** An exact decimal number of big.js. */
export type DecimalNumber = Big;

/** Canonical text: no exponent, no trailing zeros, at most five places (half up). */
export function toStored(value: DecimalNumber): string {
  return value.round(storedPlaces, Big.roundHalfUp).toString();
}
