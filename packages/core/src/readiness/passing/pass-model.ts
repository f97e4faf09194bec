/** A trained model as it is stored: plain JSON, only this folder reads its fields. */
export interface PassModel {
  /** Of this shape; a stored model of another one is not used. */
  shape: 1;
  columns: readonly PassColumn[];
  intercept: number;
  /** Covariance of intercept and weights, the lower triangle by rows: how sure the weights are. */
  covariance: readonly number[];
  counts: { rows: number; passed: number };
}

export interface PassColumn {
  feature: string;
  /** Of the rows it was trained on; what is missing counts as the mean. */
  mean: number;
  scale: number;
  weight: number;
}
