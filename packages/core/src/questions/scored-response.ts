import type { Credit } from '../points/credit.ts';

export const outcomes = ['right', 'partial', 'wrong', 'unanswered'] as const;

/** right = full credit, partial = some, wrong = none, unanswered = nothing was given (no credit either). */
export type Outcome = (typeof outcomes)[number];

/** What an answer is worth. */
export interface ScoredResponse {
  credit: Credit;
  outcome: Outcome;
  /** What the answer fitted, for showing the explanation that belongs to it. */
  matched?: {
    /** Index in `answers` of a numeric or short-answer question. */
    answerIndex?: number;
    /** Prompts of a matching question that were paired rightly, in the question's order. */
    promptIds?: string[];
  };
}

/** An answer that does not belong to its question: wrong kind, or an option that does not exist. */
export class InvalidResponseError extends Error {
  override name = 'InvalidResponseError';
}
