import type { Credit } from '../../points/credit.ts';

/** How fast a person moves towards an exam, from their own answers; points are those of the expected score, 0..100. */
export interface Pace {
  /** Expected score now, with the ends of its 80 % interval. */
  percent: number;
  lowPercent: number;
  highPercent: number;
  /** What one more answered question brings now, on average over right and wrong ones. */
  gainPerQuestion: number;
  /** Standard deviation of that. */
  gainDeviation: number;
  /** What a week without practice takes away. */
  fadePerWeek: number;
  /** Answered a week, over the last four. */
  questionsPerWeek: number;
  /** Answers that the gain was learned from. */
  answerCount: number;
}

export interface PaceAnswer {
  attemptId: string;
  credit: Credit;
  answeredAt: Date;
}

/** Ready means this many points above the pass mark. */
export const readyMargin = 5;
/** With fewer attempts no direction can be told. */
export const minPaceAttempts = 3;
/** No date further away is named. */
export const furthestDays = 365;

/** The expected score at which one is ready: pass mark + 5, and never more than anybody can count on. */
export function readyPercent(passPercent: number): number {
  return Math.min(99, passPercent + readyMargin);
}
