/**
 * What a question is. Every text is Markdown (GFM with fenced code and `$KaTeX$`), never HTML; images and audio are
 * `![words for who cannot see it](media:<sha-256>)`.
 * Ids of options, items, choices and gaps are opaque: they say nothing of order or correctness, so they may reach a
 * learner.
 */
export type Question =
  | ChoiceQuestion
  | TrueFalseQuestion
  | NumericQuestion
  | ShortAnswerQuestion
  | MatchingQuestion
  | OrderingQuestion
  | GapFillQuestion
  | EstimationQuestion
  | EssayQuestion;
export type QuestionKind = Question['kind'];

export const questionKinds = [
  'single-choice',
  'multi-select',
  'true-false',
  'numeric',
  'short-answer',
  'matching',
  'ordering',
  'gap-fill',
  'estimation',
  'essay',
] as const satisfies readonly QuestionKind[];

interface QuestionText {
  stem: string;
  /** Why the right answer is right; shown with the key. */
  explanation: string;
  /** A ladder: each is taken in turn, and what it costs is taken off the credit. */
  hints?: QuestionHint[];
}

export interface QuestionHint {
  text: string;
  /** 0..100, per cent of the question's credit; costs of a ladder add up to at most 100. */
  costPercent: number;
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

/**
 * What an answer must hit. Numbers are decimal strings. A value has a tolerance, absolute or as a share of the value
 * ("0.05" = 5 %); a range is closed; a value with figures is met by what rounds to it at that many significant figures
 * and was typed with at least so many.
 */
export type NumericTarget =
  | { type: 'value'; value: string; tolerance: string; toleranceType?: 'absolute' | 'relative' }
  | { type: 'range'; min: string; max: string }
  | { type: 'significant-figures'; value: string; figures: number };

export interface NumericAnswer {
  target: NumericTarget;
  /** 0..100; the first answer that fits decides. */
  creditPercent: number;
  explanation: string;
}

/** Another unit that may be typed: 1 of it is `factor` of the question's own unit ("1000" for km beside m). */
export interface NumericUnit {
  unit: string;
  factor: string;
}

export interface NumericQuestion extends QuestionText {
  kind: 'numeric';
  answers: NumericAnswer[];
  /** The unit the accepted values are in. */
  unit?: string;
  otherUnits?: NumericUnit[];
  /**
   * shown (the default): stands behind the field, need not be typed. required: must be typed; a right value with a
   * wrong or without a unit loses `unitPenaltyPercent` of its credit and the learner is told which it was.
   */
  unitHandling?: 'shown' | 'required';
  /** 0..100, default 100. */
  unitPenaltyPercent?: number;
}

export interface AcceptedText {
  /** With wildcards on, `*` stands for any run of characters, `\*` for the star itself. */
  text: string;
  /** 0..100 */
  creditPercent: number;
  explanation: string;
}

/** How typed texts are compared. White space is trimmed and collapsed unless it counts. */
export interface TextComparison {
  isCaseSensitive: boolean;
  /** True: é is taken for e, ü for u. Default false. */
  ignoresAccents?: boolean;
  /** True: every blank counts. Default false. */
  keepsWhiteSpace?: boolean;
  /** Default false: an asterisk is a plain character. */
  hasWildcards?: boolean;
}

export interface ShortAnswerQuestion extends QuestionText, TextComparison {
  kind: 'short-answer';
  answers: AcceptedText[];
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

/** all-or-nothing; share of the neighbours that follow each other rightly; share of items in their own place. */
export type OrderingScoring = 'all-or-nothing' | 'adjacent-pairs' | 'position';

export interface OrderingItem {
  id: string;
  text: string;
  explanation: string;
}

export interface OrderingQuestion extends QuestionText {
  kind: 'ordering';
  /** In the right order; a paper always shuffles them. */
  items: OrderingItem[];
  scoring: OrderingScoring;
}

/** A gap stands in the stem as `[[id]]`, each exactly once. */
export type Gap = SelectGap | TextGap | NumberGap;

interface GapBase {
  id: string;
  explanation: string;
  /** Share of the question beside the other gaps, 1..100; 1 when it is left out. */
  weight?: number;
}

export interface SelectGap extends GapBase {
  type: 'select';
  choices: { id: string; text: string }[];
  rightChoiceId: string;
}

export interface TextGap extends GapBase, TextComparison {
  type: 'text';
  answers: AcceptedText[];
}

export interface NumberGap extends GapBase {
  type: 'number';
  answers: NumericAnswer[];
}

export interface GapFillQuestion extends QuestionText {
  kind: 'gap-fill';
  gaps: Gap[];
}

/** A point on a range, scored by closeness: full credit within `fullWithin` of the value, none from `noneFrom` on, linear between. */
export interface EstimationQuestion extends QuestionText {
  kind: 'estimation';
  /** Ends of the range and the value, decimal strings; min <= value <= max. */
  min: string;
  max: string;
  value: string;
  /** Distance between two places of the slider, above 0. */
  step: string;
  fullWithin: string;
  noneFrom: string;
  unit?: string;
}

export interface RubricCriterion {
  id: string;
  name: string;
  /** Worst first; at least two. */
  levels: { id: string; text: string; creditPercent: number }[];
  /** Share of the question beside the other criteria, 1..100. */
  weight: number;
}

/** Marked by a tutor. */
export interface EssayQuestion extends QuestionText {
  kind: 'essay';
  minWords?: number;
  maxWords?: number;
  rubric?: RubricCriterion[];
  /** Shown with the key: what a good answer says. */
  sampleAnswer: string;
  /** Stands in the field at the start. */
  template?: string;
}

/** What a learner answers; the shape follows the kind. */
export type QuestionResponse =
  | { kind: 'single-choice'; optionId: string }
  | { kind: 'multi-select'; optionIds: string[] }
  | { kind: 'true-false'; value: boolean }
  | { kind: 'numeric'; text: string }
  | { kind: 'short-answer'; text: string }
  | { kind: 'matching'; pairs: Record<string, string> }
  /** Every item once, first to last. */
  | { kind: 'ordering'; itemIds: string[] }
  /** By gap id: the choice's id or what was typed; gaps left out are unanswered. */
  | { kind: 'gap-fill'; gaps: Record<string, string> }
  /** A decimal string within the range. */
  | { kind: 'estimation'; value: string }
  | { kind: 'essay'; text: string };
