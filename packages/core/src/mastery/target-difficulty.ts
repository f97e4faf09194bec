/** What an average person earns at an average question, and what practice aims at: hard enough to learn, not to despair. */
const averageCredit = 0.6;
const aimedCredit = 0.75;

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

/** Difficulty 1..10, one decimal, at which somebody with this mastery 0..100 earns about 75 %. */
export function targetDifficulty(mastery: number): number {
  const known = Math.min(0.99, Math.max(0.01, mastery / 100));
  return difficultyOf(logistic(logit(averageCredit) - logit(known) + logit(aimedCredit)));
}

function logit(chance: number): number {
  return Math.log(chance / (1 - chance));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
