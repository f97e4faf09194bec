import type { QuestionText } from '../../question-text.ts';

/**
 * A point on a range, scored by closeness: full credit within `fullWithin` of the value, none from `noneFrom` on,
 * linear between.
 */
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

export interface EstimationKey {
  kind: 'estimation';
  value: string;
  fullWithin: string;
  noneFrom: string;
  unit?: string;
  explanation: string;
}

export interface PublicEstimation {
  kind: 'estimation';
  stem: string;
  min: string;
  max: string;
  step: string;
  unit?: string;
}

export interface EstimationShapes {
  question: EstimationQuestion;
  /** A decimal string within the range. */
  response: { kind: 'estimation'; value: string };
  shown: PublicEstimation;
  key: EstimationKey;
}
