/** Difficulty 1..10 to ask next of someone with this mastery 0..100 (inventory A.5.7). */
export function targetDifficulty(mastery: number): number {
  return Math.min(10, Math.max(1, Math.round(mastery / 10) + 1));
}
