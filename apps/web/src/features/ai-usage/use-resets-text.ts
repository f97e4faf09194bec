import type { AiAllowance } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { stateOf } from './meter-state.ts';

/** When an allowance begins again: a time today, a day later on; a window moves on with the clock. */
export function useResetsText() {
  const t = useTranslations('aiUsage');
  const format = useFormatter();
  return (allowance: AiAllowance) => {
    const at = new Date(allowance.resetsAt);
    const time = format.dateTime(at, { timeStyle: 'short' });
    if (allowance.spent === 'day') return t('resetsAt', { time });
    if (allowance.spent !== 'window')
      return t('resetsOn', { date: format.dateTime(at, { day: 'numeric', month: 'long' }) });
    return stateOf(allowance) === 'spent' ? t('roomAt', { time }) : null;
  };
}
