import { useFormatter } from 'use-intl';

const microsPerDollar = 1_000_000;

/** Micro-dollars as people read them; what is less than a dollar keeps the digits that say something. */
export function useMoneyText() {
  const format = useFormatter();
  return (micros: number) => {
    const dollars = micros / microsPerDollar;
    const isSmall = micros !== 0 && Math.abs(dollars) < 1;
    return format.number(dollars, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      ...(isSmall && {
        minimumFractionDigits: 2,
        maximumSignificantDigits: 3,
        roundingPriority: 'morePrecision',
      }),
    });
  };
}
