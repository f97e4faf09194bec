import type { CivilDate } from '../calendar/civil-date.ts';
import type { MinutesBudget } from './minutes.ts';
import type { PlanInput, PlanTask } from './plan.ts';

/** True for an open task of which some questions are answered. */
export function isBegun(task: PlanTask): boolean {
  return task.doneOn === null && task.doneCount > 0;
}

/** Minutes of a task that are still to be done. */
export function minutesLeft({ minutes, questionCount, doneCount }: PlanTask): number {
  if (questionCount === null) return minutes;
  return Math.ceil((minutes * Math.max(0, questionCount - doneCount)) / questionCount);
}

/**
 * What was begun stays as it is: on its day, or, when that has passed or holds no more, on the next one with room for
 * what is left of it. A topic that was dropped, and what finds no room, goes.
 */
export function placeBegun(
  input: PlanInput,
  { days, budget }: { days: readonly CivilDate[]; budget: MinutesBudget },
): PlanTask[] {
  const begun = input.tasks.filter((task) => isBegun(task) && isWanted(task, input));
  const placed = begun.toSorted(byDayAndKey).flatMap((task) => {
    const left = minutesLeft(task);
    const dueOn = days.find((day) => day >= task.dueOn && budget.leftOn(day) >= left);
    if (dueOn === undefined) return [];
    budget.spend(dueOn, left);
    return [{ ...task, dueOn }];
  });
  return placed.sort(byDayAndKey);
}

function isWanted({ topicId }: PlanTask, { topics, droppedTopicIds }: PlanInput): boolean {
  if (topicId === null) return true;
  return !droppedTopicIds.includes(topicId) && topics.some((topic) => topic.topicId === topicId);
}

function byDayAndKey(a: PlanTask, b: PlanTask): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
