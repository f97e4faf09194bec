import type { Credit } from '../points/credit.ts';
import { type MasteryLevel, nextLevel } from './level.ts';

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

/** Share of the way to the answer that a first answer to a question moves the value; a repeat moves it half as far. */
const firstStep = 0.3;
const repeatStep = 0.15;
/** An answer given with a hint counts this much. */
const hintFactor = 0.7;

/**
 * Mastery after one more answer; null before the first. m' = m + k·(100c − m) with k = 0.3 for the first answer to a
 * question and 0.15 for a repeat, c = credit, × 0.7 with a hint; it starts at 0 (inventory A.5.7).
 */
export function updateMastery(before: Mastery | null, answer: MasteryAnswer): Mastery {
  const { value, level } = before ?? { value: 0, level: 'attempted' };
  const credit = Number(answer.credit) * (answer.hasUsedHint ? hintFactor : 1);
  const step = answer.isRepeat ? repeatStep : firstStep;
  const moved = Math.round((value + step * (100 * credit - value)) * 100) / 100;
  return { value: moved, level: nextLevel(level, moved) };
}
