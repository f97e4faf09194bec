/** Says when the next request may be sent: spread over the minute, and not before a provider's own pause is over. */
export interface Pacer {
  /** Takes the next place and gives the wait until it, in milliseconds; null (nothing taken) when it is longer. */
  take(maxWaitMs: number): number | null;
  closeFor(ms: number): void;
}

/** A pacer that is open. `Infinity` requests a minute means no limit. A short burst (a second's worth) may pass at once. */
export function createPacer(requestsPerMinute: number): Pacer {
  const stepMs = 60_000 / requestsPerMinute;
  const burstMs = Math.max(1_000, stepMs);
  let nextAt = 0;
  let closedUntil = 0;
  return {
    take(maxWaitMs) {
      const now = performance.now();
      const at = Math.max(nextAt, now - burstMs);
      const waitMs = Math.max(0, at - now, closedUntil - now);
      if (waitMs > maxWaitMs) return null;
      nextAt = at + stepMs;
      return waitMs;
    },
    closeFor(ms) {
      closedUntil = Math.max(closedUntil, performance.now() + ms);
    },
  };
}
