import type { PublicItem, QuestionText } from '../../question-text.ts';

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

export interface ChoiceKey {
  kind: 'single-choice' | 'multi-select';
  rightOptionIds: string[];
  /** By option id; only when the question scores by option weights. -100..100 per cent. */
  optionWeights?: Record<string, number>;
  /** By option id; "" where the author wrote none. */
  optionExplanations: Record<string, string>;
  explanation: string;
}

export interface SingleChoiceShapes {
  question: ChoiceQuestion;
  response: { kind: 'single-choice'; optionId: string };
  shown: { kind: 'single-choice'; stem: string; options: PublicItem[] };
  key: ChoiceKey;
}

export interface MultiSelectShapes {
  question: ChoiceQuestion;
  response: { kind: 'multi-select'; optionIds: string[] };
  shown: { kind: 'multi-select'; stem: string; options: PublicItem[]; scoring: ChoiceScoring };
  key: ChoiceKey;
}
