import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts';
import { behindOf, slips } from './behind.ts';
import { loadOf } from './load.ts';
import { minutesBudget } from './minutes.ts';
import { placeBegun } from './place-begun.ts';
import { placeMock } from './place-mock.ts';
import { placeReviews } from './place-reviews.ts';
import { placeSessions } from './place-sessions.ts';
import type { PlanInput, PlanTask, StudyPlan } from './plan.ts';
import { isDayOff } from './study-days.ts';
import { taskKeys } from './task-keys.ts';

/** Days that a plan looks ahead, today included. */
export const planDays = 14;

/**
 * Plans the next 14 days, or fewer when the exam comes first. Same input, same plan; planning its own result again on the
 * same day changes nothing. Ticked tasks stay as they are and their minutes count in the week they were ticked; what was
 * begun stays where it is; the other open ones are planned anew under their old keys, so being behind never piles up:
 * what is due is chosen again from today. Within a day: what was begun, the mock exam, mistakes, then topics.
 */
export function planStudy(input: PlanInput): StudyPlan {
  const done = input.tasks.filter((task) => task.doneOn !== null);
  const examOn = comingExam(input);
  const days = daysOfPlan(input, examOn);
  const budget = minutesBudget(input.hoursPerWeek, input.days);
  for (const task of done) budget.spend(task.doneOn ?? task.dueOn, task.minutes);
  const begun = placeBegun(input, { days, budget });
  const keys = taskKeys(
    input.tasks.filter((task) => task.doneOn !== null || begun.some(({ key }) => key === task.key)),
  );
  const placing = { days, examOn, budget, keys, begun };
  const mock = placeMock(input, placing);
  const reviews = placeReviews(input, placing);
  const sessions = placeSessions(input, placing);
  const open = [...begun, ...(mock ? [mock] : []), ...reviews, ...sessions].sort(byDay);
  const slipped = slips(input);
  return {
    tasks: [...done, ...open.map((task) => ({ ...task, missedOn: slipped.get(task.key) ?? null }))],
    behind: behindOf(input),
    load: loadOf(input, examOn),
  };
}

/** The exam's day, or null when there is none or it has passed. */
export function comingExam({ examOn, today }: Pick<PlanInput, 'examOn' | 'today'>): CivilDate | null {
  return examOn !== null && examOn >= today ? examOn : null;
}

/** The days to plan on, without those off. */
function daysOfPlan({ today, days }: PlanInput, examOn: CivilDate | null): CivilDate[] {
  const length = examOn === null ? planDays : Math.min(planDays, daysBetween(today, examOn));
  return Array.from({ length }, (_, offset) => addDays(today, offset)).filter((day) => !isDayOff(day, days));
}

/** Within a day the order of urgency is kept. */
function byDay(a: PlanTask, b: PlanTask): number {
  return a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1;
}
