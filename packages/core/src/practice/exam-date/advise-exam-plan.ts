import { type ExamDateInput, type ExamReviewPlan, planExamReviews } from './plan-exam-reviews.ts';

/** What would make an exam plan reach its target. */
export interface ExamPlanAdvice {
  /** The fewest of these that would do, on each day that is free for reviews; null: not even the most. */
  extraMinutes: number | null;
  /** Places of the cards without which the rest reaches the target, those hardest to keep first. */
  leaveOut: number[];
}

/** Extra minutes a day that are tried. */
const extras = [5, 10, 15, 20, 30, 45, 60, 90];

/** Nothing to be done where the plan reaches its target. */
export function adviseExamPlan(input: ExamDateInput, plan: ExamReviewPlan): ExamPlanAdvice {
  if (plan.isReachable) return { extraMinutes: 0, leaveOut: [] };
  return { extraMinutes: fewestMinutes(input), leaveOut: fewestCards(input, plan) };
}

function fewestMinutes(input: ExamDateInput): number | null {
  let [low, high] = [0, extras.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reachesWith(input, extras[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return extras[low] ?? null;
}

function reachesWith(input: ExamDateInput, extra: number): boolean {
  const minutesPerDay = input.minutesPerDay.map((each) => (each > 0 ? each + extra : 0));
  return planExamReviews({ ...input, minutesPerDay }).isReachable;
}

/** Without the weakest the mean of the others is at the target already, and their minutes are free as well. */
function fewestCards({ target }: ExamDateInput, { recalls }: ExamReviewPlan): number[] {
  const byWeakness = [...recalls.keys()].sort((a, b) => (recalls[a] ?? 0) - (recalls[b] ?? 0));
  let sum = recalls.reduce((total, each) => total + each, 0);
  let count = recalls.length;
  const left: number[] = [];
  for (const index of byWeakness) {
    if (count === 0 || sum / count >= target) break;
    left.push(index);
    sum -= recalls[index] ?? 0;
    count -= 1;
  }
  return left;
}
