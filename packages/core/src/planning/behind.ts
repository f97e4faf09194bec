import { daysBetween } from '../calendar/civil-date.ts';
import { minutesLeft } from './place-begun.ts';
import type { Behind, PlanInput, PlanTask } from './plan.ts';
import { minutesPerWeek } from './study-days.ts';

/** What slipped longer ago than this is no longer held against anybody. */
const slipDays = 7;
/** Of a week's minutes. */
const muchShare = 0.25;

/** The day a task slipped on, or null; an open task whose day has passed slips. */
export function missedOn(task: PlanTask, today: PlanInput['today']): PlanTask['missedOn'] {
  const on = task.missedOn ?? (task.doneOn === null && task.dueOn < today ? task.dueOn : null);
  return on !== null && daysBetween(on, today) <= slipDays ? on : null;
}

/** How far somebody is behind: open tasks of the plan so far that slipped in the last seven days. */
export function behindOf({
  tasks,
  today,
  hoursPerWeek,
}: Pick<PlanInput, 'tasks' | 'today' | 'hoursPerWeek'>): Behind {
  const slipped = tasks.filter((task) => task.doneOn === null && missedOn(task, today) !== null);
  const minutes = slipped.reduce((sum, task) => sum + minutesLeft(task), 0);
  const isBehind = minutes > 0 && minutes >= minutesPerWeek(hoursPerWeek) * muchShare;
  return { taskCount: slipped.length, minutes, isBehind };
}

/** The days that open tasks slipped on, by key: a task that is planned again remembers. */
export function slips({
  tasks,
  today,
}: Pick<PlanInput, 'tasks' | 'today'>): Map<string, PlanTask['missedOn']> {
  return new Map(
    tasks.flatMap((task) => (task.doneOn === null ? [[task.key, missedOn(task, today)] as const] : [])),
  );
}
