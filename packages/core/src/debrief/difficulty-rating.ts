import type { QuestionResult } from './question-result.ts';

/** A facility is known once this many first attempts have answered the question. */
export const minAnswersForFacility = 20;

/**
 * How hard an attempt was: 10 × mean(1 − facility), 0..10, one decimal (inventory A.5.4). A question whose facility is
 * not known yet counts with its author's difficulty. 0 without questions.
 */
export function difficultyRating(
  results: readonly Pick<QuestionResult, 'facility' | 'authorDifficulty'>[],
): number {
  if (results.length === 0) return 0;
  const difficulties = results.map(({ facility, authorDifficulty }) =>
    facility === null ? authorDifficulty : 10 * (1 - facility),
  );
  const mean = difficulties.reduce((sum, each) => sum + each, 0) / results.length;
  return Math.round(mean * 10) / 10;
}
