import type { AcceptedText, NumericAnswer, Question } from './question.ts';

/** The key of a question and its explanations, per kind. Together with `PublicQuestion` it is the whole question. */
export type QuestionKey = ChoiceKey | TrueFalseKey | NumericKey | ShortAnswerKey | MatchingKey;

export interface ChoiceKey {
  kind: 'single-choice' | 'multi-select';
  rightOptionIds: string[];
  /** By option id; only when the question scores by option weights. -100..100 per cent. */
  optionWeights?: Record<string, number>;
  /** By option id; "" where the author wrote none. */
  optionExplanations: Record<string, string>;
  explanation: string;
}

export interface TrueFalseKey {
  kind: 'true-false';
  isTrue: boolean;
  trueExplanation: string;
  falseExplanation: string;
  explanation: string;
}

export interface NumericKey {
  kind: 'numeric';
  answers: NumericAnswer[];
  unit?: string;
  explanation: string;
}

export interface ShortAnswerKey {
  kind: 'short-answer';
  answers: AcceptedText[];
  explanation: string;
}

export interface MatchingKey {
  kind: 'matching';
  /** Choice id by prompt id. */
  pairs: Record<string, string>;
  /** By prompt id. */
  promptExplanations: Record<string, string>;
  explanation: string;
}

/** What may be shown once the key may be known: study mode after the answer, exam mode after submission. */
export function revealQuestion(_question: Question): QuestionKey {
  throw new Error('revealQuestion follows.');
}
