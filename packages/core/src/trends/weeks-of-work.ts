import { addDays, type CivilDate, weekStart } from '../calendar/civil-date.ts';
import { type DayOfWork, dashboardBounds, type WeekOfWork } from './dashboard-figures.ts';

/** What a person did on one day where they live. */
export interface WorkDay {
  on: CivilDate;
  attemptCount: number;
  /** Attempts that have a score, and the sum of them in per cent. */
  scoreCount: number;
  scoreSum: number;
  answerCount: number;
  workedMs: number;
}

/** The weeks that the dashboard draws, oldest first, those without work among them; the last is the one of `today`. */
export function weeksOfWork(days: readonly WorkDay[], today: CivilDate): WeekOfWork[] {
  const byMonday = Map.groupBy(days, (day) => weekStart(day.on));
  const last = weekStart(today);
  return Array.from({ length: dashboardBounds.weeks }, (_each, index) => {
    const monday = addDays(last, 7 * (index + 1 - dashboardBounds.weeks));
    const ofWeek = byMonday.get(monday) ?? [];
    return {
      monday,
      attemptCount: sum(ofWeek, (day) => day.attemptCount),
      answerCount: sum(ofWeek, (day) => day.answerCount),
      meanPercent: meanScore(ofWeek),
      minutes: toMinutes(sum(ofWeek, (day) => day.workedMs)),
    };
  });
}

/** Days with work, oldest first. */
export function daysOfWork(days: readonly WorkDay[], today: CivilDate): DayOfWork[] {
  const first = addDays(today, 1 - dashboardBounds.activityDays);
  return days
    .filter(({ on, answerCount, attemptCount }) => on >= first && answerCount + attemptCount > 0)
    .map(({ on, answerCount, workedMs }) => ({ on, answerCount, minutes: toMinutes(workedMs) }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** 0..100, one decimal; null without a score. */
export function meanScore(days: readonly WorkDay[]): number | null {
  const count = sum(days, (day) => day.scoreCount);
  return count === 0 ? null : Math.round((sum(days, (day) => day.scoreSum) / count) * 10) / 10;
}

/** What was begun counts as a minute. */
function toMinutes(ms: number): number {
  return ms === 0 ? 0 : Math.max(1, Math.round(ms / 60_000));
}

function sum(days: readonly WorkDay[], of: (day: WorkDay) => number): number {
  return days.reduce((total, day) => total + of(day), 0);
}
