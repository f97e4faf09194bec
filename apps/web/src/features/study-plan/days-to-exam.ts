import type { StudyPlan } from '@debrief/contracts';
import { daysBetween } from '@debrief/core';

/** Longer before, the plan says it. */
const soonDays = 7;

/** The days until the exam of a goal that is still being worked for, 0 on the day itself; null when it is not within a week. */
export function daysToExam({ goal, today }: Pick<StudyPlan, 'goal' | 'today'>): number | null {
  if (goal?.status !== 'active' || goal.examOn === null) return null;
  const days = daysBetween(today, goal.examOn);
  return days >= 0 && days <= soonDays ? days : null;
}
