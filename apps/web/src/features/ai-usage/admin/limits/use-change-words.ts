import type { LimitChangeDetail } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { useAmountText } from '../../use-amount-text.ts';

type Budget = Extract<LimitChangeDetail, { action: 'budget' }>['before'];
type Limit = Extract<LimitChangeDetail, { action: 'limit' }>;

/** One change in a sentence. */
export function useChangeWords() {
  const t = useTranslations('limits.changes');
  const { amount, withUnit } = useAmountText();
  const money = (micros: number | null) => (micros === null ? t('noLimit') : amount('money', micros));
  const budget = (limit: Budget) =>
    limit === null
      ? t('ofSettings')
      : t('budgetOf', { soft: money(limit.softMicros), hard: money(limit.hardMicros) });
  const limit = ({ period, unit, before, after }: Limit) => {
    const place = t(`periods.${period}`);
    const shown = { place, before: withUnit(unit, before ?? 0), after: withUnit(unit, after ?? 0) };
    if (after === null) return t('removed', shown);
    return before === null ? t('set', shown) : t('changed', shown);
  };
  return (detail: LimitChangeDetail): string => {
    switch (detail.action) {
      case 'limit':
        return limit(detail);
      case 'block':
        return detail.reason === null ? t('unblocked') : t('blocked');
      case 'budget':
        return t('budget', { before: budget(detail.before), after: budget(detail.after) });
      case 'switch':
        return detail.isSwitchedOff ? t('off') : t('on');
    }
  };
}
