import type { CivilDate } from '@debrief/core';
import type { Clock } from '@debrief/platform';

/** Prices and reports count days of UTC: the installation's one calendar, whatever its people's time zones. */
export function utcToday(clock: Clock): CivilDate {
  return clock.now().toISOString().slice(0, 10) as CivilDate;
}
