import type { PlanTask } from '@debrief/contracts';
import { addDays, type CivilDate, daysBetween } from '@debrief/core';

export interface TaskDay {
  day: CivilDate;
  tasks: PlanTask[];
}

export interface TaskWeek {
  /** 0 is the week of today, 1 the next one. */
  weeksAhead: number;
  monday: CivilDate;
  days: TaskDay[];
}

export interface GroupedTasks {
  /** Open, and due before today. */
  earlier: PlanTask[];
  /** From today on, ticked or not: what was ticked stays where it was. */
  weeks: TaskWeek[];
  /** Ticked, and due before today; the latest first. */
  done: PlanTask[];
}

/** A plan as it is read: what was left over, then week by week and day by day, then what is done. */
export function groupTasks(tasks: readonly PlanTask[], today: CivilDate): GroupedTasks {
  const past = tasks.filter((task) => task.dueOn < today);
  const ahead = tasks.filter((task) => task.dueOn >= today);
  return {
    earlier: past.filter((task) => task.doneAt === null),
    weeks: groupByWeek(groupByDay(ahead), today),
    done: past.filter((task) => task.doneAt !== null).reverse(),
  };
}

/** What is still to be done of them. */
export function sumOpen(tasks: readonly PlanTask[]): { count: number; minutes: number } {
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  return { count: open.length, minutes: open.reduce((sum, task) => sum + task.minutes, 0) };
}

function groupByDay(tasks: readonly PlanTask[]): TaskDay[] {
  const days = new Map<CivilDate, PlanTask[]>();
  for (const task of tasks) days.set(task.dueOn, [...(days.get(task.dueOn) ?? []), task]);
  return [...days]
    .map(([day, dayTasks]) => ({ day, tasks: dayTasks }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function groupByWeek(days: readonly TaskDay[], today: CivilDate): TaskWeek[] {
  const weeks = new Map<CivilDate, TaskDay[]>();
  for (const each of days) weeks.set(mondayOf(each.day), [...(weeks.get(mondayOf(each.day)) ?? []), each]);
  return [...weeks].map(([monday, weekDays]) => ({
    monday,
    days: weekDays,
    weeksAhead: Math.round(daysBetween(mondayOf(today), monday) / 7),
  }));
}

function mondayOf(day: CivilDate): CivilDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
