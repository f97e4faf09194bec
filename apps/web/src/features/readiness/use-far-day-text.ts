import type { CivilDate } from '@debrief/core';
import { useFormatter } from 'use-intl';

/** A civil day that may lie in another year than today. */
export function useFarDayText(today: CivilDate) {
  const format = useFormatter();
  return (day: CivilDate) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric',
    });
}
