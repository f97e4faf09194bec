import type { Credit } from '../points/credit.ts';

export const outcomes = ['right', 'partial', 'wrong', 'unanswered', 'unmarked'] as const;

/**
 * right = full credit, partial = some, wrong = none, unanswered = nothing was given (no credit either), unmarked = an
 * essay that nobody has marked yet: it stands outside of every percentage until it is.
 */
export type Outcome = (typeof outcomes)[number];

/** The credit of an answer, and what it fitted, for showing the explanation that belongs to it. */
export interface Fit {
  credit: Credit;
  matched?: {
    /** Index in `answers` of a numeric or short-answer question. */
    answerIndex?: number;
    /** Prompts of a matching question that were paired rightly, in the question's order. */
    promptIds?: string[];
  };
}

/** What an answer is worth. */
export interface ScoredResponse extends Fit {
  outcome: Outcome;
}

/** An answer that does not belong to its question: wrong kind, or an option that does not exist. */
export class InvalidResponseError extends Error {
  override name = 'InvalidResponseError';
}
