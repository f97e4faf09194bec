import { type MarkTable, toUnits } from './mark-table.ts';
import { deviationOf, kurtosisOf, meanOf, medianOf, skewnessOf, varianceOf } from './moments.ts';

/** Of the attempts of a quiz; scores in per cent of what each could have reached. */
export interface QuizStatistics {
  attemptCount: number;
  mean: number | null;
  median: number | null;
  deviation: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /** Cronbach's alpha in per cent, at most 100; null unless all attempts had the same two or more questions. */
  internalConsistency: number | null;
  /** Share of the deviation that is chance, per cent. */
  errorRatio: number | null;
  /** Of a score: two in three true scores lie this near, in percentage points. */
  standardError: number | null;
  /** Attempts by score, ten bars of ten points; 100 belongs to the last. */
  histogram: number[];
}

/** Statistics of a quiz as Moodle defines them; null where the data do not define a figure. */
export function quizStatistics(table: MarkTable): QuizStatistics {
  const percents = Array.from(table.totals, (total, index) => percentOf(total, table.maxima[index] ?? 0));
  const deviation = deviationOf(percents);
  const internalConsistency = cronbachAlpha(table);
  const errorRatio =
    internalConsistency === null ? null : 100 * Math.sqrt(Math.max(0, 1 - internalConsistency / 100));
  return {
    attemptCount: percents.length,
    mean: percents.length === 0 ? null : meanOf(percents),
    median: medianOf(percents),
    deviation,
    skewness: skewnessOf(percents),
    kurtosis: kurtosisOf(percents),
    internalConsistency,
    errorRatio,
    standardError: errorRatio === null || deviation === null ? null : (errorRatio * deviation) / 100,
    histogram: histogramOf(percents),
  };
}

function cronbachAlpha({ totals, items }: MarkTable): number | null {
  const ofTotals = varianceOf(Array.from(totals, toUnits));
  if (items.length < 2 || !ofTotals) return null;
  let ofItems = 0;
  for (const { marks } of items) {
    const units = Array.from(marks, toUnits);
    if (units.length !== totals.length || units.some(Number.isNaN)) return null;
    ofItems += varianceOf(units) ?? 0;
  }
  return 100 * (items.length / (items.length - 1)) * (1 - ofItems / ofTotals);
}

/** Rounded to a millionth: equal shares of different wholes are equal scores. */
function percentOf(total: number, maximum: number): number {
  return maximum === 0 ? 0 : Math.round((100 * total * 1e6) / maximum) / 1e6;
}

function histogramOf(percents: readonly number[]): number[] {
  const bars = Array.from({ length: 10 }, () => 0);
  for (const percent of percents) {
    const bar = Math.max(0, Math.min(9, Math.floor(percent / 10)));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}
