import type { CivilDate } from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';

/** From a day until the day before another one, as people say it. */
export function useValidityText() {
  const t = useTranslations('costs.prices');
  const format = useFormatter();
  const text = (day: CivilDate, shift = 0) =>
    format.dateTime(new Date(Date.parse(`${day}T12:00:00Z`) + shift * 86_400_000), {
      ...{ timeZone: 'UTC', dateStyle: 'medium' },
    });
  return (from: CivilDate, to: CivilDate | null) =>
    to === null ? t('since', { from: text(from) }) : t('between', { from: text(from), to: text(to, -1) });
}
