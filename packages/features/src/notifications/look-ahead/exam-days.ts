/** Exams are told of from nine in the morning, where the person is. */
export const tellingMinutes = 9 * 60;

/** What is told of an exam that many days before it (negative: after it). */
export type ExamStage = 'week' | 'day' | 'after';

/** A day or two late is better than never: a worker may have been away. */
export function stageOf(daysLeft: number): ExamStage | null {
  if (daysLeft >= 5 && daysLeft <= 7) return 'week';
  if (daysLeft === 1) return 'day';
  return daysLeft <= -1 && daysLeft >= -3 ? 'after' : null;
}

/** The first day of each stage. */
export const stageDays: Record<ExamStage, number> = { week: 7, day: 1, after: -1 };
