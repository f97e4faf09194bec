import type { DashboardBody } from '@debrief/contracts';
import { addDays, type ProgressPoint, type WeekOfWork } from '@debrief/core';

const dayMs = 86_400_000;

export const chartRanges = ['days', 'weeks'] as const;
/** The scores of 30 days one by one, or the means of 26 weeks. */
export type ChartRange = (typeof chartRanges)[number];

/** The scores of the last 30 days, oldest first. */
export function recentScores({ progress }: Pick<DashboardBody, 'progress'>, now: number): ProgressPoint[] {
  return progress.filter(({ submittedAt }) => now - Date.parse(submittedAt) <= 30 * dayMs);
}

/** The weeks from the first with work on. */
export function weeksOfWork({ weeks }: Pick<DashboardBody, 'weeks'>): WeekOfWork[] {
  const first = weeks.findIndex(({ answerCount, meanPercent }) => answerCount > 0 || meanPercent !== null);
  return first === -1 ? [] : weeks.slice(first);
}

/** The middle of a week: where its score stands in time. */
export function midWeek({ monday }: Pick<WeekOfWork, 'monday'>): number {
  return Date.parse(`${addDays(monday, 3)}T12:00:00Z`);
}

/** The range that tells more at first sight; null while a line has nothing to join. */
export function bestRange(body: Pick<DashboardBody, 'progress' | 'weeks'>, now: number): ChartRange | null {
  if (recentScores(body, now).length > 1) return 'days';
  const scored = weeksOfWork(body).filter(({ meanPercent }) => meanPercent !== null);
  if (scored.length > 1) return 'weeks';
  return null;
}
