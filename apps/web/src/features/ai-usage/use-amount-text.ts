import type { AiAllowance } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';

type Unit = AiAllowance['unit'];

/** Calls, tokens or dollars as people read them. Small sums keep their cents' fractions. */
export function useAmountText() {
  const t = useTranslations('aiUsage.units');
  const format = useFormatter();
  const amount = (unit: Unit, value: number) => {
    if (unit !== 'money') return format.number(value);
    const dollars = value / 1_000_000;
    const maximumFractionDigits = dollars !== 0 && dollars < 1 ? 4 : 2;
    return format.number(dollars, {
      ...{ style: 'currency', currency: 'USD' },
      ...{ minimumFractionDigits: 2, maximumFractionDigits },
    });
  };
  return {
    amount,
    /** "50 calls", "20,000 tokens", "$2.50". */
    withUnit: (unit: Unit, value: number) =>
      unit === 'money' ? amount(unit, value) : t(unit, { count: value }),
    /** "12 of 50 calls" */
    usedOf: (unit: Unit, { used, limit }: { used: number; limit: number }) =>
      t('usedOf', {
        used: amount(unit, used),
        limit: unit === 'money' ? amount(unit, limit) : t(unit, { count: limit }),
      }),
  };
}
