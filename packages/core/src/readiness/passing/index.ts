export {
  type ChanceFigures,
  measureChances,
  type ToldChance,
} from './measure-chances.ts';
export { type PassExam, passChance } from './pass-chance.ts';
export { type PassFeatures, passFeatures } from './pass-features.ts';
export type { PassAnswer, PassHistory } from './pass-history.ts';
export type { PassColumn, PassModel } from './pass-model.ts';
export {
  type PassPrediction,
  type PassReason,
  type PassReasonCode,
  passReasonCodes,
} from './pass-prediction.ts';
export { predictPass } from './predict-pass.ts';
