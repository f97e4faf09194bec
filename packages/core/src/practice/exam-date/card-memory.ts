/**
 * The 21 weights of FSRS-6, w0..w20. Formulas: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export type FsrsWeights = readonly number[];

const least = 0.001;
const most = 36_500;

/** A memory after a review: days until recall has fallen to 90 %, and difficulty 1..10. */
export interface MemoryState {
  stability: number;
  difficulty: number;
}

/** What FSRS says of a memory, without rounding; made once per set of weights. */
export class MemoryModel {
  readonly #w: readonly number[];
  readonly #factor: number;
  readonly #gain: number;
  readonly #sameDay: number;
  readonly #easyDifficulty: number;

  constructor(weights: FsrsWeights) {
    if (weights.length !== 21) throw new RangeError('FSRS-6 has 21 weights.');
    this.#w = [...weights];
    this.#factor = 0.9 ** (-1 / this.#weight(20)) - 1;
    this.#gain = Math.exp(this.#weight(8));
    this.#sameDay = Math.exp(this.#weight(17) * this.#weight(18));
    // Without bounds: what difficulties slowly return to lies below the lowest there is.
    this.#easyDifficulty = this.#weight(4) - Math.exp(3 * this.#weight(5)) + 1;
  }

  /** Chance 0..1 to know it so many days after the last review. */
  recall(days: number, stability: number): number {
    return (1 + (this.#factor * Math.max(0, days)) / stability) ** -this.#weight(20);
  }

  /** Days until recall has fallen to this chance 0..1. */
  daysUntil(recall: number, stability: number): number {
    return ((recall ** (-1 / this.#weight(20)) - 1) / this.#factor) * stability;
  }

  /** After a first answer that was right. */
  firstKnown(): MemoryState {
    return { stability: Math.max(0.1, this.#weight(2)), difficulty: this.#firstDifficulty(3) };
  }

  /** After a first answer that was wrong, and right when it came back the same day. */
  firstMissed(): MemoryState {
    const state = { stability: Math.max(0.1, this.#weight(0)), difficulty: this.#firstDifficulty(1) };
    return {
      stability: this.#known(state.stability),
      difficulty: this.difficultyAfter(state.difficulty, 3),
    };
  }

  /** Stability after it was known, at this chance to know it. */
  stabilityKnown(stability: number, difficulty: number, recall: number): number {
    const grown =
      this.#gain *
      (11 - difficulty) *
      stability ** -this.#weight(9) *
      (Math.exp((1 - recall) * this.#weight(10)) - 1);
    return clamp(stability * (1 + grown), least, most);
  }

  /** Stability after it was missed, and known when it came back the same day. */
  stabilityMissed(stability: number, difficulty: number, recall: number): number {
    const forgotten =
      this.#weight(11) *
      difficulty ** -this.#weight(12) *
      ((stability + 1) ** this.#weight(13) - 1) *
      Math.exp((1 - recall) * this.#weight(14));
    return this.#known(clamp(forgotten, least, Math.max(least, stability / this.#sameDay)));
  }

  /** Difficulty after an answer that was known (3) or missed (1). */
  difficultyAfter(difficulty: number, rating: 1 | 3): number {
    const moved = difficulty - (this.#weight(6) * (rating - 3) * (10 - difficulty)) / 9;
    return clamp(this.#weight(7) * this.#easyDifficulty + (1 - this.#weight(7)) * moved, 1, 10);
  }

  /** Known again on the day of a miss. */
  #known(stability: number): number {
    return stability * Math.max(1, stability ** -this.#weight(19) * this.#sameDay);
  }

  #firstDifficulty(rating: number): number {
    return clamp(this.#weight(4) - Math.exp((rating - 1) * this.#weight(5)) + 1, 1, 10);
  }

  #weight(index: number): number {
    return this.#w[index] ?? 0;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
