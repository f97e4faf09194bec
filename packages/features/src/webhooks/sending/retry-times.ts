const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** After each failure; then it is given up, about a day after the first. */
const pausesMs = [
  ...[5 * secondMs, 30 * secondMs, 2 * minuteMs, 10 * minuteMs],
  ...[hourMs, 3 * hourMs, 8 * hourMs, 12 * hourMs],
];

/** A receiver may ask for more time, but not for ever. */
const longestMs = 24 * hourMs;

/** Up to a fifth more, so that what failed together does not come back together. */
const jitter = 0.2;

export interface AfterTry {
  /** From 1. */
  tryCount: number;
  /** What the receiver asked for, in milliseconds. */
  askedMs: number | null;
  /** 0 up to 1. */
  chance: number;
}

/** How long to wait after that many tries, in milliseconds; null: enough were made. */
export function pauseAfter({ tryCount, askedMs, chance }: AfterTry): number | null {
  const usual = pausesMs[tryCount - 1];
  if (usual === undefined) return null;
  return Math.round(Math.max(usual * (1 + jitter * chance), Math.min(askedMs ?? 0, longestMs)));
}

/** Retry-After as milliseconds from now: seconds or a date (RFC 9110, 10.2.3). */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * secondMs;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
