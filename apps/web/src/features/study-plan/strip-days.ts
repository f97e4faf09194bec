import type { StudyPlan } from '@debrief/contracts';
import { type CivilDate, daysBetween, weekStart } from '@debrief/core';

export interface StripDay {
  on: CivilDate;
  available: number;
  /** Of open tasks, and of those ticked that day or before it for that day. */
  planned: number;
  done: number;
  isOff: boolean;
  isToday: boolean;
  isPast: boolean;
  isExam: boolean;
}

/** The weeks of the plan from Monday on; after the week of the exam there is nothing to show. */
export function stripWeeks({ days, tasks, goal, today }: StudyPlan): StripDay[][] {
  const drawn = days.map(({ on, minutes, isOff }) => {
    const ofDay = tasks.filter((task) => task.dueOn === on);
    const sum = (isDone: boolean) =>
      ofDay.filter((task) => (task.doneAt !== null) === isDone).reduce((all, task) => all + task.minutes, 0);
    return {
      ...{ on, isOff, available: minutes, planned: sum(false) + sum(true), done: sum(true) },
      ...{ isToday: on === today, isPast: on < today, isExam: on === goal?.examOn },
    };
  });
  const weeks = [...Map.groupBy(drawn, ({ on }) => weekStart(on)).values()];
  const examOn = goal?.examOn;
  return examOn && daysBetween(today, examOn) >= 0
    ? weeks.filter(([monday]) => monday !== undefined && monday.on <= examOn)
    : weeks;
}

/** The longest bar there is: every bar is measured by it. */
export function longestOf(weeks: readonly StripDay[][]): number {
  return Math.max(30, ...weeks.flat().map(({ available, planned }) => Math.max(available, planned)));
}
