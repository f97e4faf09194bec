import { logistic } from '../../statistics/logistic.ts';
import { type ChanceFigures, measureChances } from '../passing/measure-chances.ts';
import type { PassModel } from '../passing/pass-model.ts';
import { crossValidate, type HeldOutChance } from './cross-validate.ts';
import { trainPassModel } from './train-pass-model.ts';
import type { TrainingRow } from './training-row.ts';

/** From so many outcomes on a model is trained (inventory 000-45). */
export const fewestOutcomes = 500;

export interface TrainedPassModel {
  model: PassModel;
  /** Cross-validated over people. */
  modelFigures: ChanceFigures;
  /** Of the rules, on the same rows. */
  rulesFigures: ChanceFigures;
  beatsRules: boolean;
}

/**
 * Trains on the rows for which the rules too have a chance, and judges the model by people it has not seen. It beats the
 * rules when its cross-validated Brier score is lower than theirs, and lower, beyond luck, than that of telling everybody
 * the share of those who passed: a model that knows nothing of anybody is not to be shown, however wrong the rules are.
 * Null with fewer than 500 such rows, or when all ended alike.
 */
export function trainAgainstRules(rows: readonly TrainingRow[]): TrainedPassModel | null {
  const known = rows.filter((row) => rulesChance(row) !== null);
  const passed = known.filter((row) => row.hasPassed).length;
  if (known.length < fewestOutcomes || passed === 0 || passed === known.length) return null;
  const said = crossValidate(known);
  const modelFigures = measureChances(said);
  const rulesFigures = measureChances(
    known.map((row) => ({ chance: rulesChance(row) ?? 0.5, hasPassed: row.hasPassed })),
  );
  return {
    model: trainPassModel(known),
    modelFigures,
    rulesFigures,
    beatsRules: modelFigures.brier < rulesFigures.brier && tellsPeopleApart(said),
  };
}

function rulesChance({ features }: TrainingRow): number | null {
  const logit = features.expectedScore;
  return logit === null || logit === undefined ? null : logistic(logit);
}

/** Two standard errors better than the share of those who passed, by the differences of squared errors. */
function tellsPeopleApart(said: readonly HeldOutChance[]): boolean {
  const gains = said.map(({ chance, usual, hasPassed }) => {
    return (usual - Number(hasPassed)) ** 2 - (chance - Number(hasPassed)) ** 2;
  });
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
  return mean > 2 * Math.sqrt(variance / gains.length);
}
