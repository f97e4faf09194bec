import type { PassFeatures } from '../passing/pass-features.ts';

/** One moment of one person, and how it ended. */
export interface TrainingRow {
  features: PassFeatures;
  hasPassed: boolean;
  /** Rows of one person carry the same number: they are never on both sides of a cross-validation. */
  person: number;
  /** How much the row counts; 1 when missing. Several moments of one person share one. */
  weight?: number;
}
