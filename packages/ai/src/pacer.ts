/** Says when requests may be sent: never more than so many in any minute, and not before a provider's own pause is over. */
export interface Pacer {
  /** Milliseconds until the request may leave that stands at this place (1 is next), if all before it do. */
  waitMs(place: number): number;
  /** A request leaves now. */
  take(): void;
  closeFor(ms: number): void;
}

const MINUTE_MS = 60_000;

/** A pacer that is open. `Infinity` requests a minute means no limit. As many as that may leave at once. */
export function createPacer(requestsPerMinute: number): Pacer {
  let sentAt: number[] = [];
  let closedUntil = 0;
  const leavesAt = (place: number, now: number): number => {
    const before = sentAt.length + place - 1 - requestsPerMinute;
    if (before < 0) return now;
    const earlier = sentAt[before];
    // Beyond what has been sent: a minute after one that stands in the line itself.
    return MINUTE_MS + (earlier ?? leavesAt(place - requestsPerMinute, now));
  };
  return {
    waitMs(place) {
      const now = performance.now();
      sentAt = sentAt.filter((at) => at > now - MINUTE_MS);
      return Math.max(0, leavesAt(place, now) - now, closedUntil - now);
    },
    take() {
      if (requestsPerMinute !== Number.POSITIVE_INFINITY) sentAt.push(performance.now());
    },
    closeFor(ms) {
      closedUntil = Math.max(closedUntil, performance.now() + ms);
    },
  };
}
