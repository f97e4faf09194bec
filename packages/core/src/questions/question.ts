/**
 * What a question is. Every text is Markdown (GFM with fenced code and `$KaTeX$`), never HTML.
 * Ids of options and choices are opaque: they say nothing of order or correctness, so they may reach a learner.
 */
export type Question =
  | ChoiceQuestion
  | TrueFalseQuestion
  | NumericQuestion
  | ShortAnswerQuestion
  | MatchingQuestion;
export type QuestionKind = Question['kind'];

export const questionKinds = [
  'single-choice',
  'multi-select',
  'true-false',
  'numeric',
  'short-answer',
  'matching',
] as const satisfies readonly QuestionKind[];

interface QuestionText {
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
}

export interface ChoiceOption {
  id: string;
  text: string;
  explanation: string;
  isCorrect: boolean;
  /** Credit of choosing this option in per cent, -100..100; read only when the question scores by option weights. */
  weightPercent?: number;
  /** Keeps its place when options are shuffled ("all of the above"). */
  isFixed?: boolean;
}

/** How a choice question turns the chosen options into credit. */
export type ChoiceScoring = 'all-or-nothing' | 'right-minus-wrong' | 'option-weights';

export interface ChoiceQuestion extends QuestionText {
  kind: 'single-choice' | 'multi-select';
  options: ChoiceOption[];
  scoring: ChoiceScoring;
}

export interface TrueFalseQuestion extends QuestionText {
  kind: 'true-false';
  isTrue: boolean;
  /** Said of the answer "true". */
  trueExplanation: string;
  /** Said of the answer "false". */
  falseExplanation: string;
}

/** An accepted value with its absolute tolerance, or a closed range. Numbers are decimal strings. */
export type NumericTarget =
  | { type: 'value'; value: string; tolerance: string }
  | { type: 'range'; min: string; max: string };

export interface NumericAnswer {
  target: NumericTarget;
  /** 0..100; the first answer that fits decides. */
  creditPercent: number;
  explanation: string;
}

export interface NumericQuestion extends QuestionText {
  kind: 'numeric';
  answers: NumericAnswer[];
  /** Shown behind the field; not part of the answer. */
  unit?: string;
}

export interface AcceptedText {
  text: string;
  /** 0..100 */
  creditPercent: number;
  explanation: string;
}

export interface ShortAnswerQuestion extends QuestionText {
  kind: 'short-answer';
  answers: AcceptedText[];
  isCaseSensitive: boolean;
}

export interface MatchingPrompt {
  id: string;
  text: string;
  /** The choice that belongs to it. */
  choiceId: string;
  explanation: string;
}

export interface MatchingQuestion extends QuestionText {
  kind: 'matching';
  prompts: MatchingPrompt[];
  /** More choices than prompts are distractors. */
  choices: { id: string; text: string }[];
}

/** What a learner answers; the shape follows the kind. */
export type QuestionResponse =
  | { kind: 'single-choice'; optionId: string }
  | { kind: 'multi-select'; optionIds: string[] }
  | { kind: 'true-false'; value: boolean }
  | { kind: 'numeric'; text: string }
  | { kind: 'short-answer'; text: string }
  | { kind: 'matching'; pairs: Record<string, string> };
