/**
 * What the model keeps, as plain JSON. Abilities and difficulties are in logits; `mean` and `variance` are those of a
 * normal estimate. Times are milliseconds since 1970, or any number that never falls when only the order is known.
 */

/** Of one person, over everything. */
export interface LearnerMemory {
  mean: number;
  variance: number;
  /** Sums of credit earned and missed. */
  right: number;
  wrong: number;
  /** How the latest answers turned out beside what was expected of them, -1..1; fades with every answer. */
  trace: number;
  /** null before the first answer */
  lastAt: number | null;
}

/** Of one person and one concept. */
export interface ConceptMemory extends LearnerMemory {}

/** Of one person and one question: how often it was met before, and how. */
export interface RepeatMemory {
  right: number;
  wrong: number;
  lastCredit: number;
  lastAt: number | null;
}

/** Of one question, by everybody's answers. */
export interface QuestionMemory {
  /** Difficulty beyond that of its concepts. */
  mean: number;
  variance: number;
  answers: number;
  /** Chance of being right without knowing, 0..1: one in the number of options. */
  guess: number;
}

/** Of one concept, by everybody's answers to its questions. */
export interface TopicMemory {
  mean: number;
  variance: number;
  answers: number;
}
