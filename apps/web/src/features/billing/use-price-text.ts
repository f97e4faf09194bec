import { type Plan, planCurrency } from '@debrief/core';
import { useFormatter } from 'use-intl';

/** "$15": cents only where there are any. */
export function usePriceText() {
  const format = useFormatter();
  return ({ monthlyPriceCents }: Pick<Plan, 'monthlyPriceCents'>) =>
    format.number(monthlyPriceCents / 100, {
      style: 'currency',
      currency: planCurrency,
      minimumFractionDigits: monthlyPriceCents % 100 === 0 ? 0 : 2,
    });
}
