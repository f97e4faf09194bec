import type { StudyPlan, StudySettings } from '@debrief/contracts';
import { type GoalValues, toGoalInput, toGoalValues } from './goal-values.ts';

export type DayKind = 'full' | 'easy' | 'off';

export interface PlanValues extends GoalValues {
  /** Monday first. */
  weekdays: DayKind[];
  holidays: { from: string; to: string }[];
}

export function toPlanValues({ goal, settings }: StudyPlan, firstExamId: string): PlanValues {
  return {
    ...toGoalValues(goal, firstExamId),
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((weekday) => kindOf(weekday, settings)),
    holidays: settings.holidays.map(({ from, to }) => ({ from, to })),
  };
}

export function toSettingsInput({ weekdays, holidays, ...goal }: PlanValues, hasExams: boolean) {
  const ofKind = (kind: DayKind) => weekdays.flatMap((each, index) => (each === kind ? [index + 1] : []));
  const settings = { daysOff: ofKind('off'), easyDays: ofKind('easy'), holidays };
  return hasExams ? { ...settings, goal: toGoalInput(goal) } : settings;
}

function kindOf(weekday: number, { daysOff, easyDays }: StudySettings): DayKind {
  if (daysOff.includes(weekday)) return 'off';
  return easyDays.includes(weekday) ? 'easy' : 'full';
}
