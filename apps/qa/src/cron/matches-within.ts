const minuteMs = 60_000;
/** Further than this nothing new is met: everything of ours runs at least once a week. */
const longestLookMs = 8 * 86_400_000;

/** Whether a crontab line (minute, hour, day, month, weekday; UTC) has a time after `from` and not after `to`. */
export function matchesWithin(line: string, from: Date, to: Date): boolean {
  const fields = line.trim().split(/\s+/).map(readField);
  const end = to.getTime();
  let at = Math.max(from.getTime(), end - longestLookMs);
  at = (Math.floor(at / minuteMs) + 1) * minuteMs;
  for (; at <= end; at += minuteMs) {
    const time = new Date(at);
    const parts = [
      ...[time.getUTCMinutes(), time.getUTCHours(), time.getUTCDate()],
      ...[time.getUTCMonth() + 1, time.getUTCDay()],
    ];
    if (fields.every((matches, place) => matches(parts[place] ?? 0))) return true;
  }
  return false;
}

/** Stars, numbers, ranges, steps and lists of them. */
function readField(field: string): (value: number) => boolean {
  const parts = field.split(',').map((part) => {
    const [range = '*', step = '1'] = part.split('/');
    const [low = '*', high = range.includes('-') ? '' : low] = range.split('-');
    const [least, most] = low === '*' ? [0, 59] : [Number(low), Number(high)];
    return (value: number) => value >= least && value <= most && (value - least) % Number(step) === 0;
  });
  return (value) => parts.some((matches) => matches(value));
}
