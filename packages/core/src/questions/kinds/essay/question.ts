import type { QuestionText } from '../../question-text.ts';

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

/** A rubric as the writer sees it: what is looked for, not what each level is worth. */
export interface PublicCriterion {
  id: string;
  name: string;
  weight: number;
  levels: { id: string; text: string }[];
}

export interface PublicEssay {
  kind: 'essay';
  stem: string;
  minWords?: number;
  maxWords?: number;
  template?: string;
  rubric?: PublicCriterion[];
}

export interface EssayKey {
  kind: 'essay';
  sampleAnswer: string;
  rubric?: RubricCriterion[];
  explanation: string;
}

/** A tutor's judgement: a level for every criterion of the rubric, or a share of the points. */
export type EssayMark =
  | { type: 'rubric'; levels: Record<string, string> }
  | { type: 'percent'; percent: number };

export interface EssayShapes {
  question: EssayQuestion;
  response: { kind: 'essay'; text: string };
  shown: PublicEssay;
  key: EssayKey;
}
