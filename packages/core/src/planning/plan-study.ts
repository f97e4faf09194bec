import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts';
import { minutesBudget } from './minutes.ts';
import { placeMock } from './place-mock.ts';
import { placeSessions } from './place-sessions.ts';
import type { PlanInput, PlanTask, StudyPlan } from './plan.ts';
import { taskKeys } from './task-keys.ts';

/** Days that a plan looks ahead, today included. */
export const planDays = 14;

/**
 * Plans the next 14 days, or fewer when the exam comes first. Same input, same plan; planning its own result again on the
 * same day changes nothing. Ticked tasks stay as they are and their minutes count in the week they were ticked; open ones
 * are planned anew under their old keys, so being behind never piles up: what is due is chosen again from today.
 */
export function planStudy(input: PlanInput): StudyPlan {
  const done = input.tasks.filter((task) => task.doneOn !== null);
  const examOn = comingExam(input);
  const days = daysOfPlan(input.today, examOn);
  const budget = minutesBudget(input.hoursPerWeek);
  for (const task of done) budget.spend(task.doneOn ?? task.dueOn, task.minutes);
  const keys = taskKeys(input.tasks);
  const mock = placeMock(input, { days, examOn, budget, keys });
  const sessions = placeSessions(input, { days, examOn, budget, keys });
  const open = [...(mock ? [mock] : []), ...sessions];
  return { tasks: [...done, ...open.sort(byDay)], ...overdue(input) };
}

/** The exam's day, or null when there is none or it has passed. */
export function comingExam({ examOn, today }: Pick<PlanInput, 'examOn' | 'today'>): CivilDate | null {
  return examOn !== null && examOn >= today ? examOn : null;
}

/** Open tasks whose day has passed. */
export function overdue({ tasks, today }: Pick<PlanInput, 'tasks' | 'today'>): Omit<StudyPlan, 'tasks'> {
  const late = tasks.filter((task) => task.doneOn === null && task.dueOn < today);
  return {
    overdueCount: late.length,
    overdueMinutes: late.reduce((sum, task) => sum + task.minutes, 0),
  };
}

function daysOfPlan(today: CivilDate, examOn: CivilDate | null): CivilDate[] {
  const length = examOn === null ? planDays : Math.min(planDays, daysBetween(today, examOn));
  return Array.from({ length }, (_, offset) => addDays(today, offset));
}

/** Within a day the order of urgency is kept. */
function byDay(a: PlanTask, b: PlanTask): number {
  return a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1;
}
