import { addDays, type CivilDate, weekStart } from './civil-date.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const dayMs = 24 * hourMs;

/** What the calendar and the clock on the wall say. */
export interface LocalTime {
  date: CivilDate;
  /** After midnight by the clock on the wall, 0..1439. */
  minutes: number;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
}

/** From the first minute up to the second, over midnight when the first is later; never when both are the same. */
export interface QuietHours {
  from: number;
  until: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn-hc-h23', { timeZone, ...parts });
  formatters.set(timeZone, made);
  return made;
}

/** Day and time of an instant in an IANA zone. Throws a RangeError for a zone that does not exist. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const parts = formatterFor(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return { date, minutes: Number(part('hour')) * 60 + Number(part('minute')), weekday: weekdayOf(date) };
}

function weekdayOf(date: CivilDate): number {
  return Math.round((Date.parse(date) - Date.parse(weekStart(date))) / dayMs) + 1;
}

/**
 * When the clock on the wall shows this on that day. Shown twice, when clocks go back: the first time that is after
 * `after`. Never shown, when they go forward: as much later as they went.
 */
export function instantOf(
  { date, minutes }: Pick<LocalTime, 'date' | 'minutes'>,
  timeZone: string,
  after = new Date(-8.64e15),
): Date {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + minutes * minuteMs;
  const offsets = [-dayMs, dayMs].map((shift) => offsetAt(asIfUtc + shift, timeZone));
  const candidates = [...new Set(offsets)].map((offset) => asIfUtc - offset).sort((a, b) => a - b);
  const shown = candidates.filter((at) => at + offsetAt(at, timeZone) === asIfUtc);
  const first = shown.find((at) => at > after.getTime()) ?? shown.at(-1);
  return new Date(first ?? asIfUtc - Math.min(...offsets));
}

function offsetAt(at: number, timeZone: string): number {
  const { date, minutes } = localTime(new Date(at), timeZone);
  const minute = Math.floor(at / minuteMs) * minuteMs;
  return Date.parse(`${date}T00:00:00Z`) + minutes * minuteMs - minute;
}

/** When the quiet that lies over an instant is over; null when none does. */
export function quietUntil(instant: Date, { from, until }: QuietHours, timeZone: string): Date | null {
  const { date, minutes } = localTime(instant, timeZone);
  const isOverMidnight = from > until;
  const isQuiet = isOverMidnight ? minutes >= from || minutes < until : minutes >= from && minutes < until;
  if (!isQuiet) return null;
  const endsOn = isOverMidnight && minutes >= from ? addDays(date, 1) : date;
  const end = instantOf({ date: endsOn, minutes: until }, timeZone, instant);
  return end > instant ? end : null;
}

/** The next time, strictly later, that the clock on the wall shows this on that weekday (1 is Monday). */
export function nextWeekly(
  instant: Date,
  { weekday, minutes }: Pick<LocalTime, 'weekday' | 'minutes'>,
  timeZone: string,
): Date {
  const today = localTime(instant, timeZone);
  const date = addDays(today.date, (weekday - today.weekday + 7) % 7);
  const at = instantOf({ date, minutes }, timeZone);
  return at > instant ? at : instantOf({ date: addDays(date, 7), minutes }, timeZone);
}
