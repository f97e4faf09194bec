const minuteMs = 60_000;

/** After each failure; then it is given up. */
const pausesMs = [1, 5, 30, 120, 480, 1_440].map((minutes) => minutes * minuteMs);

/** How long to wait after that many tries, in milliseconds; null: enough were made. */
export function pauseAfter(attemptCount: number): number | null {
  return pausesMs[attemptCount - 1] ?? null;
}
