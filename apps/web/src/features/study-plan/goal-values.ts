import type { StudyGoal } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';

export interface GoalValues {
  examId: string;
  hasDate: boolean;
  /** Empty while none is entered. */
  examOn: CivilDate | '';
  hoursPerWeek: number | string;
}

const usualHours = 4;

export function toGoalValues(goal: StudyGoal | null, firstExamId: string): GoalValues {
  return {
    examId: goal?.examId ?? firstExamId,
    hasDate: goal === null || goal.examOn !== null,
    examOn: goal?.examOn ?? '',
    hoursPerWeek: goal?.hoursPerWeek ?? usualHours,
  };
}

export function toGoalInput({ examId, hasDate, examOn, hoursPerWeek }: GoalValues) {
  return { examId, examOn: hasDate ? examOn : null, hoursPerWeek: Number(hoursPerWeek) };
}
