import type { Credit } from '../points/credit.ts';
import type { MasteryLevel } from './level.ts';

/** What is kept for one person and one concept. */
export interface Mastery {
  /** 0..100, two decimals. */
  value: number;
  level: MasteryLevel;
}

export interface MasteryAnswer {
  credit: Credit;
  /** True when the person has answered this question before. */
  isRepeat: boolean;
  /** True when at least one hint was shown. */
  hasUsedHint: boolean;
}

/** Mastery after one more answer; null before the first (inventory A.5.7). */
export function updateMastery(_before: Mastery | null, _answer: MasteryAnswer): Mastery {
  throw new Error('updateMastery follows.');
}
