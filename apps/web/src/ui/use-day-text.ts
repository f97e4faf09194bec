import type { CivilDate } from '@debrief/core';
import { useFormatter } from 'use-intl';

/** A civil day in the person's format; it has no time zone, so none may move it. */
export function useDayText() {
  const format = useFormatter();
  return (day: CivilDate, style: 'long' | 'short' = 'long') =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      timeZone: 'UTC',
      weekday: style === 'long' ? 'long' : undefined,
      day: 'numeric',
      month: style === 'long' ? 'long' : 'short',
    });
}
