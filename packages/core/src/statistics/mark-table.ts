/** Everything that statistics of a quiz are computed from: one row per attempt, one column per question. */
export interface MarkTable {
  /** Points of each attempt, and what it could have reached. */
  totals: ArrayLike<number>;
  maxima: ArrayLike<number>;
  items: readonly ItemMarks[];
}

export interface ItemMarks {
  questionId: string;
  /** What the question is worth. */
  maxPoints: number;
  /** Mean credit of answering at random, 0..1; null where nothing can be guessed. */
  randomGuess: number | null;
  /** Points by attempt, in the order of `totals`; NaN where the question was not on the paper. */
  marks: ArrayLike<number>;
}

/** Points have five places: in hundred-thousandths they are integers, and sums of them exact. */
export function toUnits(points: number): number {
  return Math.round(points * 100_000);
}
