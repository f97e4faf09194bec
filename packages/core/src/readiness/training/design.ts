import type { TrainingRow } from './training-row.ts';

/** What is known of a feature over the training rows. */
export interface Column {
  feature: string;
  mean: number;
  scale: number;
}

/** A feature seen in fewer rows than this says too little of the others. */
const fewestRows = 20;

/** The features that vary and are known often enough, by name, with their mean and spread. */
export function columnsOf(rows: readonly TrainingRow[]): Column[] {
  const names = new Set(rows.flatMap(({ features }) => Object.keys(features)));
  return [...names].sort().flatMap((feature) => columnOf(rows, feature) ?? []);
}

function columnOf(rows: readonly TrainingRow[], feature: string): Column | null {
  let count = 0;
  let total = 0;
  let sum = 0;
  let squares = 0;
  for (const { features, weight = 1 } of rows) {
    const value = features[feature];
    if (value === null || value === undefined) continue;
    count += 1;
    total += weight;
    sum += weight * value;
    squares += weight * value * value;
  }
  if (count < fewestRows) return null;
  const mean = sum / total;
  const scale = Math.sqrt(Math.max(0, squares / total - mean * mean));
  return scale > 1e-9 * (1 + Math.abs(mean)) ? { feature, mean, scale } : null;
}

/** Rows as numbers: 1 for the intercept, then each feature in standard deviations; what is missing stands at the mean. */
export function designOf(columns: readonly Column[], rows: readonly TrainingRow[]): Float64Array[] {
  return rows.map(({ features }) => {
    const values = new Float64Array(columns.length + 1);
    values[0] = 1;
    columns.forEach(({ feature, mean, scale }, index) => {
      const value = features[feature];
      if (value !== null && value !== undefined) values[index + 1] = (value - mean) / scale;
    });
    return values;
  });
}
