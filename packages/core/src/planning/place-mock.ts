import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts';
import type { MinutesBudget } from './minutes.ts';
import type { PlanInput, PlanTask } from './plan.ts';
import { isEasyDay } from './study-days.ts';
import type { TaskKeys } from './task-keys.ts';

/** The dress rehearsal is best this many days before the exam: time is left to act on it. */
const bestDaysBefore = 4;
/** It may come this much earlier when the week is full, but no later than two days before. */
const earliestDaysBefore = 7;
const latestDaysBefore = 2;
/** One taken this recently stands in for it. */
const recentDays = 10;

/**
 * The mock exam before the exam, or undefined: none wanted, none fits the week, too late, or just taken. It lasts as long as
 * it lasts and so is held by the week's minutes alone, never on a day off or an easy one.
 */
export function placeMock(
  { mock, tasks, days: studyDays }: PlanInput,
  {
    days,
    examOn,
    budget,
    keys,
  }: { days: readonly CivilDate[]; examOn: CivilDate | null; budget: MinutesBudget; keys: TaskKeys },
): PlanTask | undefined {
  if (mock === null || examOn === null) return undefined;
  const isTaken = tasks.some(
    (task) => task.kind === 'mock' && task.doneOn !== null && daysBetween(task.doneOn, examOn) <= recentDays,
  );
  if (isTaken) return undefined;
  const dueOn = preferredDays(examOn).find(
    (day) => days.includes(day) && !isEasyDay(day, studyDays) && budget.leftInWeekOf(day) >= mock.minutes,
  );
  if (dueOn === undefined) return undefined;
  budget.spend(dueOn, mock.minutes);
  return {
    key: keys.next('mock', mock.quizId),
    kind: 'mock',
    topicId: null,
    quizId: mock.quizId,
    minutes: mock.minutes,
    questionCount: null,
    doneCount: 0,
    dueOn,
    reason: { code: 'dress-rehearsal', daysToExam: daysBetween(dueOn, examOn) },
    doneOn: null,
    missedOn: null,
  };
}

/** Best day first, then later ones, then earlier ones. */
function preferredDays(examOn: CivilDate): CivilDate[] {
  const before = (from: number, to: number) =>
    Array.from({ length: Math.abs(to - from) + 1 }, (_, step) =>
      addDays(examOn, -(from + Math.sign(to - from) * step)),
    );
  return [...before(bestDaysBefore, latestDaysBefore), ...before(bestDaysBefore + 1, earliestDaysBefore)];
}
