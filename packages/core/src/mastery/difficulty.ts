/** Difficulty 1..10, one decimal, of a question at which an average person earns this credit 0..1. */
export function difficultyOf(expectedCredit: number): number {
  return Math.round((1 + 9 * (1 - Math.min(1, Math.max(0, expectedCredit)))) * 10) / 10;
}

export type DifficultyWord = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

/** A difficulty 1..10 in words: for an average person nine in ten, three in four, half or three in ten are right. */
export function difficultyWord(difficulty: number): DifficultyWord {
  if (difficulty <= difficultyOf(0.9)) return 'very-easy';
  if (difficulty <= difficultyOf(0.75)) return 'easy';
  if (difficulty <= difficultyOf(0.5)) return 'medium';
  return difficulty <= difficultyOf(0.3) ? 'hard' : 'very-hard';
}
