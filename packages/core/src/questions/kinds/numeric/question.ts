import type { QuestionText } from '../../question-text.ts';
import type { NumericAnswer, UnitRules } from '../../typed/number-question.ts';

export type { NumericAnswer, NumericTarget, NumericUnit } from '../../typed/number-question.ts';

export interface NumericQuestion extends QuestionText, UnitRules {
  kind: 'numeric';
  answers: NumericAnswer[];
}

export interface NumericKey {
  kind: 'numeric';
  answers: NumericAnswer[];
  unit?: string;
  explanation: string;
}

export interface PublicNumeric {
  kind: 'numeric';
  stem: string;
  /** Stands behind the field. */
  unit?: string;
  /** The learner types the unit too, and which one is part of the answer. */
  needsUnit?: boolean;
}

export interface NumericShapes {
  question: NumericQuestion;
  response: { kind: 'numeric'; text: string };
  shown: PublicNumeric;
  key: NumericKey;
}
