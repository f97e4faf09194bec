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

/** In which units a number may or must be typed. */
export interface UnitRules {
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
