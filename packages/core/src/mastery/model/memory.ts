import type { Tracer } from './tracer.ts';

/**
 * What the model keeps, as plain JSON. Abilities and eases are in logits; `mean` and `variance` are those of a normal
 * estimate. Times are milliseconds since 1970, or any number that never falls when only the order is known.
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
  /** How the latest answers turned out, -1 (wrong) .. 1 (right), over about two, eight and thirty answers. */
  lately: number;
  recently: number;
  usually: number;
  /** -1..1; 0 before the first answer */
  last: number;
  /** null before the first answer */
  lastAt: number | null;
}

/** Of one person and one concept: what is known beyond the person's general ability. */
export interface ConceptMemory {
  mean: number;
  variance: number;
  right: number;
  wrong: number;
  trace: number;
  last: number;
  lastAt: number | null;
  /** Probability that the concept is known, by the tracer; null before the first answer. */
  known: number | null;
}

/** Of one person and one question: how often it was met before, and how. */
export interface RepeatMemory {
  right: number;
  wrong: number;
  /** -1..1; 0 before the first answer */
  last: number;
  lastAt: number | null;
}

/** Of one question, by everybody's answers. */
export interface QuestionMemory {
  /** Ease beyond that of its concepts. */
  mean: number;
  variance: number;
  answers: number;
  /** Chance of being right without knowing, 0..1: one in the number of options; 0 when nobody can say. */
  guess: number;
  /** Fitted from time to time: ease the filter leaves over, steepness beyond the usual 1, and how much a person's last answers count. */
  offset: number;
  slope: number;
  echo: number;
}

/** Of one concept, by everybody's answers to its questions. */
export interface TopicMemory {
  mean: number;
  variance: number;
  answers: number;
  /** Fitted from time to time: ease the filter leaves over, and what earlier right and wrong answers bring here. */
  offset: number;
  gainRight: number;
  gainWrong: number;
  tracer: Tracer;
}
