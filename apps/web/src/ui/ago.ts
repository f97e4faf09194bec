import { daysBetween, localDate } from '@debrief/core';

const minuteMs = 60_000;
const units = [
  { unit: 'minute', ms: minuteMs, until: 60 },
  { unit: 'hour', ms: 60 * minuteMs, until: 24 },
  { unit: 'day', ms: 1_440 * minuteMs, until: 14 },
  { unit: 'week', ms: 10_080 * minuteMs, until: 9 },
  { unit: 'month', ms: 43_800 * minuteMs, until: 24 },
  { unit: 'year', ms: 525_600 * minuteMs, until: Number.POSITIVE_INFINITY },
] as const;

/**
 * How long ago in words of the given language: "now", "3 days ago". These are words, so they follow the interface's
 * language and not the person's way of writing dates. Days are the person's own: what was two evenings ago is not
 * "yesterday". A clock that runs ahead makes nothing happen in the future.
 */
export function ago(
  from: Date,
  now: Date,
  { language, timeZone }: { language: string; timeZone: string },
): string {
  const passed = Math.max(0, now.getTime() - from.getTime());
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (passed < minuteMs) return format.format(0, 'second');
  const { unit, ms } = units.find((each) => passed < each.ms * each.until) ?? units[5];
  const count =
    unit === 'day'
      ? daysBetween(localDate(from, timeZone), localDate(now, timeZone))
      : Math.floor(passed / ms);
  return format.format(-count, unit);
}
