import { addDays, type CivilDate, daysBetween, weekStart } from '../calendar/civil-date.ts';
import type { StudyDays } from './plan.ts';

/** Nothing shorter is worth opening the books for. */
export const minTaskMinutes = 10;
/** A week's minutes are laid out over at least this many days, where there are as many. */
const studyDays = 5;

/** Whole minutes of a week. */
export function minutesPerWeek(hoursPerWeek: number): number {
  return Math.max(0, Math.floor(hoursPerWeek * 60));
}

/**
 * The most minutes that a day takes: a fifth of the week's, or more where a week has fewer than five days to study on
 * (an easy one counts half), rounded up to 5 and 10 at least; half of that, rounded down to 5, on an easy day; 0 on a
 * day off and on a holiday.
 */
export function dayMinutes(date: CivilDate, hoursPerWeek: number, days: StudyDays): number {
  const share = shareOf(date, days);
  const perWeek = minutesPerWeek(hoursPerWeek);
  if (share === 0 || perWeek === 0) return 0;
  const shares = [1, 2, 3, 4, 5, 6, 7].reduce((sum, weekday) => sum + weekdayShare(weekday, days), 0);
  const whole = Math.max(minTaskMinutes, Math.ceil(perWeek / Math.min(studyDays, shares) / 5) * 5);
  return Math.min(perWeek, share === 1 ? whole : Math.floor(whole / 2 / 5) * 5);
}

/** True on a weekday that is off and within holidays. */
export function isDayOff(date: CivilDate, days: StudyDays): boolean {
  return shareOf(date, days) === 0;
}

/** True on a day with half the minutes. */
export function isEasyDay(date: CivilDate, days: StudyDays): boolean {
  return shareOf(date, days) === 0.5;
}

/** Minutes from `from` up to but not on `until`: each day's own, and no week's more than there are. */
export function minutesBetween(
  from: CivilDate,
  until: CivilDate,
  { hoursPerWeek, days }: { hoursPerWeek: number; days: StudyDays },
): number {
  const byWeek = new Map<CivilDate, number>();
  for (let step = 0; step < daysBetween(from, until); step += 1) {
    const date = addDays(from, step);
    const monday = weekStart(date);
    byWeek.set(monday, (byWeek.get(monday) ?? 0) + dayMinutes(date, hoursPerWeek, days));
  }
  const perWeek = minutesPerWeek(hoursPerWeek);
  return [...byWeek.values()].reduce((sum, minutes) => sum + Math.min(perWeek, minutes), 0);
}

function shareOf(date: CivilDate, days: StudyDays): number {
  if (days.holidays.some(({ from, to }) => from <= date && date <= to)) return 0;
  return weekdayShare(daysBetween(weekStart(date), date) + 1, days);
}

function weekdayShare(weekday: number, { daysOff, easyDays }: StudyDays): number {
  if (daysOff.includes(weekday)) return 0;
  return easyDays.includes(weekday) ? 0.5 : 1;
}
