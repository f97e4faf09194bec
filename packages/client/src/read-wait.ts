/**
 * How long an answer asks to wait, in ms: `Retry-After` in seconds or as a date, else `RateLimit-Reset`; null when it
 * does not say.
 */
export function readWait(headers: Headers, now: number = Date.now()): number | null {
  const after = headers.get('retry-after') ?? resetOf(headers);
  if (after === null) return null;
  const seconds = Number(after);
  const waitMs = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(after) - now;
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}

/** It says when the allowance is whole again, which matters once it is spent. */
function resetOf(headers: Headers): string | null {
  return headers.get('ratelimit-remaining') === '0' ? headers.get('ratelimit-reset') : null;
}
