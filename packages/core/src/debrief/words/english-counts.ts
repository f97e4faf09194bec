/** "1 question", "4 questions". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** "the only question", "both questions", "all 6 questions", "4 of 6 questions". */
export function outOf(part: number, whole: number): string {
  if (part < whole) return `${part} of ${whole} questions`;
  if (whole === 1) return 'the only question';
  return whole === 2 ? 'both questions' : `all ${whole} questions`;
}

/** "both right", "all 6 right", "4 of 6 right". */
export function rightOf(part: number, whole: number): string {
  if (part < whole) return `${part} of ${whole} right`;
  return whole === 2 ? 'both right' : `all ${whole} right`;
}

/** "S3", "S3 and Lambda", "S3, Lambda and IAM". */
export function list(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** "last time", "a day ago", "3 days ago", "last week", "3 weeks ago", "4 months ago". */
export function timeAgo(days: number): string {
  if (days < 1) return 'last time';
  if (days < 2) return 'a day ago';
  if (days < 7) return `${days} days ago`;
  if (days < 14) return 'last week';
  return days < 60 ? `${Math.floor(days / 7)} weeks ago` : `${Math.floor(days / 30)} months ago`;
}

/** "80 seconds", "2 minutes": to five seconds below two minutes, to half a minute above. */
export function roughTime(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 120) return count(Math.max(5, Math.round(seconds / 5) * 5), 'second');
  return count(Math.round(seconds / 30) / 2, 'minute');
}
