import type { CivilDate } from '../calendar/civil-date.ts';
import type { MinutesBudget } from './minutes.ts';
import type { PlanInput, PlanTask } from './plan.ts';
import type { TaskKeys } from './task-keys.ts';

/** Of a day's minutes, so that a backlog of mistakes does not push everything else out. */
const mostOfDay = 0.5;

/**
 * One review of mistakes on each day that has any due. They come before sessions on topics but take no more than half
 * of what a day has left, one at least where a minute is left; what does not fit, or falls on a day off, waits for the
 * next. A day that has had its review gets no second one.
 */
export function placeReviews(
  input: PlanInput,
  placing: { days: readonly CivilDate[]; budget: MinutesBudget; keys: TaskKeys; begun: readonly PlanTask[] },
): PlanTask[] {
  const planned: PlanTask[] = [];
  const isTaken = takenDays(input, placing.begun);
  let waiting = -leftOfBegun(placing.begun);
  let next = 0;
  const due = input.reviews.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  for (const day of placing.days) {
    for (; (due[next]?.on ?? '9999') <= day; next += 1) waiting += due[next]?.count ?? 0;
    if (isTaken.has(day)) continue;
    const count = Math.min(waiting, roomFor(placing.budget.leftOn(day), input.secondsPerReview));
    if (count <= 0) continue;
    waiting -= count;
    planned.push(reviewOn(day, count, { input, ...placing }));
  }
  return planned;
}

function reviewOn(
  day: CivilDate,
  count: number,
  { input, budget, keys }: { input: PlanInput; budget: MinutesBudget; keys: TaskKeys },
): PlanTask {
  const minutes = Math.max(1, Math.ceil((count * input.secondsPerReview) / 60));
  budget.spend(day, minutes);
  return {
    key: keys.next('review', 'mistakes'),
    kind: 'review',
    ...{ topicId: null, quizId: null, minutes, questionCount: count, doneCount: 0, dueOn: day },
    reason: { code: 'mistakes-due', count },
    ...{ doneOn: null, missedOn: null },
  };
}

function roomFor(minutesLeft: number, seconds: number): number {
  if (minutesLeft < 1) return 0;
  const room = Math.floor((Math.floor(minutesLeft * mostOfDay) * 60) / seconds);
  return Math.max(room, seconds <= minutesLeft * 60 ? 1 : 0);
}

function isReviewOfMistakes({ kind, topicId }: PlanTask): boolean {
  return kind === 'review' && topicId === null;
}

function takenDays({ tasks, today }: PlanInput, begun: readonly PlanTask[]): Set<CivilDate> {
  const doneToday = tasks.some((task) => isReviewOfMistakes(task) && task.doneOn === today);
  const days = begun.filter(isReviewOfMistakes).map((task) => task.dueOn);
  return new Set(doneToday ? [today, ...days] : days);
}

/** Mistakes that a begun review will still take. */
function leftOfBegun(begun: readonly PlanTask[]): number {
  return begun
    .filter(isReviewOfMistakes)
    .reduce((sum, { questionCount, doneCount }) => sum + Math.max(0, (questionCount ?? 0) - doneCount), 0);
}
