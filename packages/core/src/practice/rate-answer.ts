import type { Credit } from '../points/credit.ts';
import type { Outcome } from '../questions/scored-response.ts';

/** As FSRS counts them. */
export const ratings = { again: 1, hard: 2, good: 3, easy: 4 } as const;
export type PracticeRating = (typeof ratings)[keyof typeof ratings];

interface GivenAnswer {
  outcome: Outcome;
  credit: Credit;
  confidence: 'low' | 'medium' | 'high' | null;
  timeSpentMs: number;
  /** What others need for it; null when nobody knows. */
  expectedMs: number | null;
  /** A hint was taken before. */
  hadHelp: boolean;
}

/**
 * How well an answer was remembered, so that nobody has to say it: what was not right begins again, half of it and
 * guesses were hard, slow answers and those after a hint too; sure and quick ones were easy.
 */
export function rateAnswer({
  outcome,
  credit,
  confidence,
  timeSpentMs,
  expectedMs,
  hadHelp,
}: GivenAnswer): PracticeRating {
  if (outcome === 'partial' && Number(credit) >= 0.5) return ratings.hard;
  if (outcome !== 'right') return ratings.again;
  const timeRatio = expectedMs && timeSpentMs > 0 ? timeSpentMs / expectedMs : null;
  if (hadHelp || confidence === 'low' || (timeRatio !== null && timeRatio > 2)) return ratings.hard;
  if (confidence === 'high' && timeRatio !== null && timeRatio < 0.75) return ratings.easy;
  return ratings.good;
}
