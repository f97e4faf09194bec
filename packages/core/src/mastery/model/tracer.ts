/**
 * Bayesian knowledge tracing of one concept: it is known or not, may become known after an answer, and is not unlearnt
 * (Corbett & Anderson, User Modeling and User-Adapted Interaction 4, 1995). All are probabilities 0..1.
 */
export interface Tracer {
  /** Known before the first answer. */
  prior: number;
  /** Becomes known with an answer. */
  learn: number;
  /** Right without being known. */
  guess: number;
  /** Wrong although known. */
  slip: number;
}

/** For a concept nobody has answered yet. */
export const usualTracer: Tracer = { prior: 0.3, learn: 0.1, guess: 0.25, slip: 0.15 };

/** Chance of a right answer when the concept is known with this probability. */
export function tracedChance({ guess, slip }: Tracer, known: number): number {
  return known * (1 - slip) + (1 - known) * guess;
}

/** Probability that it is known after an answer of this credit 0..1: between what a right and a wrong one would say. */
export function traceAnswer(tracer: Tracer, known: number, credit: number): number {
  const chance = tracedChance(tracer, known);
  const afterRight = (known * (1 - tracer.slip)) / chance;
  const afterWrong = (known * tracer.slip) / (1 - chance);
  const seen = credit * afterRight + (1 - credit) * afterWrong;
  return seen + (1 - seen) * tracer.learn;
}
