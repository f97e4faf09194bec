import { predictPass } from '../passing/predict-pass.ts';
import { foldOf } from './fold.ts';
import { trainPassModel } from './train-pass-model.ts';
import type { TrainingRow } from './training-row.ts';

/** A chance that was said of one row by a model that had not seen its person. */
export interface HeldOutChance {
  chance: number;
  /** Share of those who passed among whom the model was trained: what somebody without a model would say. */
  usual: number;
  hasPassed: boolean;
}

const folds = 5;

/** Every row predicted by a model trained on the people of the other four fifths, in the order of the rows. */
export function crossValidate(rows: readonly TrainingRow[]): HeldOutChance[] {
  const said = new Array<HeldOutChance>(rows.length);
  for (let fold = 0; fold < folds; fold++) {
    const taught = rows.filter((row) => foldOf(row.person, folds) !== fold);
    const usual = taught.filter((row) => row.hasPassed).length / Math.max(1, taught.length);
    const model = usual === 0 || usual === 1 ? null : trainPassModel(taught);
    rows.forEach(({ person, features, hasPassed }, index) => {
      if (foldOf(person, folds) !== fold) return;
      const chance = model === null ? usual : predictPass(model, features).chance;
      said[index] = { chance, usual, hasPassed };
    });
  }
  return said;
}
