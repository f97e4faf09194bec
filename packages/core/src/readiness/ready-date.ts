import type { CivilDate } from '../calendar/civil-date.ts';

export interface ReadyDateInput {
  today: CivilDate;
  /** 0..100 */
  passPercent: number;
  /** In any order. */
  attempts: readonly { takenOn: CivilDate; scorePercent: number }[];
}

/** The day the fitted line of scores reaches pass mark + 5, today at the earliest; null when none can be named (A.5.6). */
export function estimateReadyOn(_input: ReadyDateInput): CivilDate | null {
  throw new Error('estimateReadyOn follows.');
}
