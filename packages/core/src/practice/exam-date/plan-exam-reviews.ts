import { type FsrsWeights, MemoryModel } from './card-memory.ts';
import type { ExamCard } from './exam-card.ts';
import { addReviews, beginNew, dropReviews, makeRoom } from './improve.ts';
import { layOut } from './lay-out.ts';
import { beginPlanning, finishPlanning } from './planning.ts';

export interface ExamDateInput {
  weights: FsrsWeights;
  cards: readonly ExamCard[];
  /** Free for reviews, by day: today first, the last one is the day before the exam. */
  minutesPerDay: readonly number[];
  /** Mean recall 0..1 that is aimed at. */
  target: number;
}

export interface ExamReviewPlan {
  /** By card: on which days it is reviewed, 0 is today. */
  days: number[][];
  /** By card: expected recall on the day of the exam. */
  recalls: number[];
  /** By day: what the reviews are expected to take. */
  minutesPerDay: number[];
  /** Mean over the cards without any review, and with those planned. */
  recallWithout: number;
  recall: number;
  isReachable: boolean;
}

/** Besides from nothing, plans start from reviews spaced so that recall falls to one of these in between. */
const retentions = [0.9, 0.8];
/** A plan from nothing that takes at most this share of the minutes is not bettered by spacing. */
const roomyShare = 0.5;

/**
 * Reviews that bring the mean expected recall on the day of the exam to the target within the minutes of each day, in as
 * few minutes as are found; mistakes never practised begin as early as there is room. Made from nothing and from spaced reviews by adding what brings most for its minutes and
 * dropping what is missed least; the best of these. The same input gives the same plan.
 */
export function planExamReviews(input: ExamDateInput): ExamReviewPlan {
  const without = beginPlanning(input).known / Math.max(1, input.cards.length);
  let best = planFrom(input);
  if (!best.isReachable || sum(best.minutesPerDay) > roomyShare * sum(input.minutesPerDay))
    for (const retention of retentions) {
      const { weights, cards, minutesPerDay } = input;
      const next = planFrom(input, layOut(new MemoryModel(weights), cards, { minutesPerDay, retention }));
      if (isBetter(next, best)) best = next;
    }
  return { ...best, recallWithout: without };
}

type Made = Omit<ExamReviewPlan, 'recallWithout'>;

function planFrom(input: ExamDateInput, layout?: readonly (readonly number[])[]): Made {
  const planning = beginPlanning(input, layout);
  makeRoom(planning);
  beginNew(planning);
  addReviews(planning);
  if (planning.known >= planning.aim) dropReviews(planning);
  return finishPlanning(planning);
}

function isBetter(a: Made, b: Made): boolean {
  if (a.isReachable !== b.isReachable) return a.isReachable;
  return a.isReachable ? sum(a.minutesPerDay) < sum(b.minutesPerDay) : a.recall > b.recall;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
