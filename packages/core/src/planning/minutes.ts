import { type CivilDate, weekStart } from '../calendar/civil-date.ts';

/** Nothing shorter is worth opening the books for. */
export const minTaskMinutes = 10;
/** A week's minutes are laid out over at least this many days. */
const studyDays = 5;

/** Keeps count of planned and done minutes, so that no week holds more than was asked for. */
export interface MinutesBudget {
  /** Minutes that still fit on a day, by its week and by its own limit. */
  leftOn(date: CivilDate): number;
  /** Minutes that still fit in the week of a day. */
  leftInWeekOf(date: CivilDate): number;
  /** True while nothing is planned or done on a day. */
  isUntouched(date: CivilDate): boolean;
  spend(date: CivilDate, minutes: number): void;
}

/** An empty budget. A day takes a fifth of the week's minutes, rounded up to 5, and 10 at least. */
export function minutesBudget(hoursPerWeek: number): MinutesBudget {
  const perWeek = Math.max(0, Math.floor(hoursPerWeek * 60));
  const perDay = Math.max(minTaskMinutes, Math.ceil(perWeek / studyDays / 5) * 5);
  const byDay = new Map<CivilDate, number>();
  const byWeek = new Map<CivilDate, number>();
  const leftInWeekOf = (date: CivilDate) => perWeek - (byWeek.get(weekStart(date)) ?? 0);
  return {
    leftInWeekOf,
    isUntouched: (date) => !byDay.has(date),
    leftOn: (date) => Math.min(leftInWeekOf(date), perDay - (byDay.get(date) ?? 0)),
    spend(date, minutes) {
      byDay.set(date, (byDay.get(date) ?? 0) + minutes);
      byWeek.set(weekStart(date), (byWeek.get(weekStart(date)) ?? 0) + minutes);
    },
  };
}
