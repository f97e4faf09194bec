import { addDays, type CivilDate, type DayOfWork, daysBetween, weekStart } from '@debrief/core';

export interface CalendarDay extends DayOfWork {
  /** 0 nothing, 4 a lot. */
  size: 0 | 1 | 2 | 3 | 4;
  /** Columns are weeks, rows weekdays from Monday; both from 0. */
  week: number;
  weekday: number;
}

const weekCount = 12;
/** Answers of a day from which on it is drawn larger. */
const sizes = [1, 10, 25, 50];

/** The twelve weeks that end with the week of a day, up to that day. */
export function buildCalendar(activity: readonly DayOfWork[], today: CivilDate): CalendarDay[] {
  const first = addDays(weekStart(today), -7 * (weekCount - 1));
  const byDay = new Map(activity.map((day) => [day.on, day]));
  return Array.from({ length: daysBetween(first, today) + 1 }, (_each, index) => {
    const on = addDays(first, index);
    const day = byDay.get(on) ?? { on, answerCount: 0, minutes: 0 };
    return { ...day, size: sizeOf(day.answerCount), week: Math.floor(index / 7), weekday: index % 7 };
  });
}

function sizeOf(answerCount: number): CalendarDay['size'] {
  return sizes.filter((from) => answerCount >= from).length as CalendarDay['size'];
}
