import type { AiMeter } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';

/** What stops every call of this person, whatever is left; null when nothing does. */
export function MeterNotice({ meter }: { meter: AiMeter }) {
  const t = useTranslations('aiUsage');
  const format = useFormatter();
  if (!meter.isModelConfigured) return t('noModel');
  if (meter.isSwitchedOff) return t('switchedOff');
  if (meter.block) return t.rich('blocked', { reason: () => <q data-content>{meter.block?.reason}</q> });
  if (meter.budgetSpentUntil === null) return null;
  return t('budgetSpent', {
    date: format.dateTime(new Date(meter.budgetSpentUntil), { dateStyle: 'medium' }),
  });
}

export function isStopped(meter: AiMeter): boolean {
  return meter.isSwitchedOff || meter.block !== null || meter.budgetSpentUntil !== null;
}
