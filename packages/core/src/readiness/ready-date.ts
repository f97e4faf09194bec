import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts';
import { fitLine } from '../trends/least-squares.ts';

export interface ReadyDateInput {
  today: CivilDate;
  /** 0..100 */
  passPercent: number;
  /** In any order. */
  attempts: readonly { takenOn: CivilDate; scorePercent: number }[];
}

/** Ready means this many points above the pass mark. */
export const readyMargin = 5;
const minAttempts = 3;
/** A line drawn further than this says nothing. */
const furthestDays = 365;

/**
 * The first day, from today on, at which the line fitted to scores over days reaches pass mark + 5, at most 100
 * (inventory A.5.6). null when the line does not rise, with fewer than three attempts, when all fall on one day, or when
 * it would take more than a year.
 */
export function estimateReadyOn({ today, passPercent, attempts }: ReadyDateInput): CivilDate | null {
  if (attempts.length < minAttempts) return null;
  const points = attempts.map(({ takenOn, scorePercent }) => ({
    x: daysBetween(today, takenOn),
    y: scorePercent,
  }));
  const line = fitLine(points);
  if (line === null || line.slope <= 0) return null;
  const target = Math.min(100, passPercent + readyMargin);
  // Held a hair below, so that rounding noise does not add a day.
  const days = Math.max(0, Math.ceil((target - line.intercept) / line.slope - 1e-9));
  return days > furthestDays ? null : addDays(today, days);
}
