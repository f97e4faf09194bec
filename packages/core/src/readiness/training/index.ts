export { crossValidate, type HeldOutChance } from './cross-validate.ts';
export { foldOf } from './fold.ts';
export { fewestOutcomes, type TrainedPassModel, trainAgainstRules } from './train-against-rules.ts';
export { trainPassModel } from './train-pass-model.ts';
export type { TrainingRow } from './training-row.ts';
