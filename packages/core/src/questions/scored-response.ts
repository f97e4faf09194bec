import type { Credit } from '../points/credit.ts';

export const outcomes = ['right', 'partial', 'wrong', 'unanswered', 'unmarked'] as const;

/**
 * right = full credit, partial = some, wrong = none, unanswered = nothing was given (no credit either), unmarked = an
 * essay that nobody has marked yet: it stands outside of every percentage until it is.
 */
export type Outcome = (typeof outcomes)[number];

/**
 * Why a number earned less than its value deserves: another unit than asked for, none where one must be typed, or
 * fewer significant figures than asked for.
 */
export type AnswerRemark = 'wrong-unit' | 'unit-missing' | 'too-few-figures';

/** The credit of an answer, and what it fitted, for showing the explanation that belongs to it. */
export interface Fit {
  credit: Credit;
  matched?: {
    /** Index in `answers` of a numeric or short-answer question. */
    answerIndex?: number;
    /** Prompts of a matching question that were paired rightly, in the question's order. */
    promptIds?: string[];
    /** Gaps that were filled for full credit, in the question's order. */
    gapIds?: string[];
    /** Items of an ordering question that stand in their own place. */
    itemIds?: string[];
  };
  remark?: AnswerRemark;
}

/** What a kind says of an answer; the outcome follows from the credit unless it waits for a tutor. */
export interface KindScore extends Fit {
  outcome?: 'unmarked';
}

/** What an answer is worth. */
export interface ScoredResponse extends Fit {
  outcome: Outcome;
}

/** An answer that does not belong to its question: wrong kind, or an option that does not exist. */
export class InvalidResponseError extends Error {
  override name = 'InvalidResponseError';
}
