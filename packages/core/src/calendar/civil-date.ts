import type { Branded } from '../ids.ts';

/** A day on somebody's calendar, `YYYY-MM-DD`, without a time or a zone. Sorts as a string. */
export type CivilDate = Branded<string, 'CivilDate'>;

const dayMs = 86_400_000;

/** True for a real day between years 0001 and 9999: `2026-02-29` is not one. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Days since 1970-01-01, negative before it. Throws a RangeError when the text is not a day. */
export function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`"${String(date)}" is not a day like 2026-01-31.`);
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** The inverse of `dayNumber`; takes whole days only. */
export function dateOfDayNumber(days: number): CivilDate {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

/** The day `days` later, or earlier when negative. Throws a RangeError when `date` is not a day. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The Monday of the week the day lies in (ISO 8601 weeks). */
export function weekStart(date: CivilDate): CivilDate {
  const days = dayNumber(date);
  // 1970-01-01 was a Thursday, three days after a Monday.
  const sinceMonday = (((days + 3) % 7) + 7) % 7;
  return dateOfDayNumber(days - sinceMonday);
}
