import { type CivilDate, weekStart } from '../calendar/civil-date.ts';
import type { StudyDays } from './plan.ts';
import { dayMinutes, minutesPerWeek } from './study-days.ts';

/** Keeps count of planned and done minutes, so that neither a day nor a week holds more than was asked for. */
export interface MinutesBudget {
  /** Minutes that still fit on a day, by its week and by its own limit; never below 0. */
  leftOn(date: CivilDate): number;
  /** Minutes that still fit in the week of a day; below 0 when more was done. */
  leftInWeekOf(date: CivilDate): number;
  /** True while nothing is planned or done on a day. */
  isUntouched(date: CivilDate): boolean;
  spend(date: CivilDate, minutes: number): void;
}

/** An empty budget. */
export function minutesBudget(hoursPerWeek: number, days: StudyDays): MinutesBudget {
  const perWeek = minutesPerWeek(hoursPerWeek);
  const byDay = new Map<CivilDate, number>();
  const byWeek = new Map<CivilDate, number>();
  const leftInWeekOf = (date: CivilDate) => perWeek - (byWeek.get(weekStart(date)) ?? 0);
  const leftOfDay = (date: CivilDate) => dayMinutes(date, hoursPerWeek, days) - (byDay.get(date) ?? 0);
  return {
    leftInWeekOf,
    isUntouched: (date) => !byDay.has(date),
    leftOn: (date) => Math.max(0, Math.min(leftInWeekOf(date), leftOfDay(date))),
    spend(date, minutes) {
      byDay.set(date, (byDay.get(date) ?? 0) + minutes);
      byWeek.set(weekStart(date), (byWeek.get(weekStart(date)) ?? 0) + minutes);
    },
  };
}
