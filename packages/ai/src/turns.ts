/** Places for so many at a time, and how long one is kept on the average. */
export interface Turns {
  isFree(): boolean;
  take(): void;
  giveBack(): void;
  taken(): number;
  /** About how long it takes, in milliseconds, until whoever stands at this place in line (1 is next) has a turn. */
  waitMs(place: number): number;
}

// What an answer takes before any has been seen, and how much the newest one counts.
const FIRST_GUESS_MS = 5_000;
const WEIGHT = 0.2;

/** All places free. */
export function createTurns(concurrency: number): Turns {
  let taken = 0;
  let averageMs = FIRST_GUESS_MS;
  // Places are alike: the time that all of them together have been held is counted, not that of each.
  let heldMs = 0;
  let changedAt = performance.now();
  const change = (by: 1 | -1) => {
    const now = performance.now();
    heldMs += taken * (now - changedAt);
    changedAt = now;
    taken += by;
  };
  return {
    isFree: () => taken < concurrency,
    take: () => change(1),
    giveBack() {
      change(-1);
      // Little's law: each departure takes its share of the time that is held.
      const shareMs = heldMs / (taken + 1);
      heldMs -= shareMs;
      averageMs += WEIGHT * (shareMs - averageMs);
    },
    taken: () => taken,
    waitMs(place) {
      if (taken + place <= concurrency) return 0;
      return averageMs * (Math.ceil(place / concurrency) - 0.5);
    },
  };
}
