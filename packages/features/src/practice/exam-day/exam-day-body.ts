/** What is kept of a plan for the day of an exam. */
export interface ExamDayBody {
  cardCount: number;
  recallNow: number;
  recallWithPlan: number;
  isReachable: boolean;
  /** Planned, and free, by day from the one it was planned on. */
  minutesPerDay: number[];
  freePerDay: number[];
  /** More each day that would do; null: nothing that was tried. */
  extraMinutes: number | null;
  leaveOutIds: string[];
}
