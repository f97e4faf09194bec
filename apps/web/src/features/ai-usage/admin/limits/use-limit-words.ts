import type { AiLimit } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { useAmountText } from '../../use-amount-text.ts';

/** "50 calls a day", "$2.50 a month", "20 calls in any 60 minutes". */
export function useLimitWords(windowMinutes: number) {
  const t = useTranslations('limits');
  const { withUnit } = useAmountText();
  return ({ period, unit, amount }: Pick<AiLimit, 'period' | 'unit' | 'amount'>) =>
    t(`in.${period}`, { amount: withUnit(unit, amount), minutes: windowMinutes });
}
