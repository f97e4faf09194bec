import { type ItemMarks, type MarkTable, toUnits } from './mark-table.ts';
import { covarianceOf, deviationOf, meanOf, varianceOf } from './moments.ts';

/** All in per cent; null where the data do not define it. */
export interface ItemStatistics {
  questionId: string;
  answerCount: number;
  /** Mean mark of the highest mark: 100 when everybody gets it right. */
  facility: number | null;
  /** Of the mark, of the highest mark. */
  deviation: number | null;
  randomGuess: number | null;
  /** Share of the quiz's highest mark. */
  intendedWeight: number | null;
  /** Share of what tells the attempts apart; null when the question works against the quiz. */
  effectiveWeight: number | null;
  /** Correlation of the mark with that of the rest of the quiz, -100..100. */
  discriminationIndex: number | null;
  /** Covariance with the rest, of the largest possible one with these marks; at most 100. */
  discriminativeEfficiency: number | null;
}

/**
 * Statistics of the questions of a quiz as Moodle defines them ("Quiz statistics calculations" of its documentation):
 * variances with n - 1 below, unanswered questions count as no mark, the rest of the quiz is the total without the
 * question itself.
 */
export function itemStatistics(table: MarkTable): ItemStatistics[] {
  const columns = table.items.map((item) => columnOf(item, table));
  const weights = columns.map(({ marks, totals }) => {
    const covariance = covarianceOf(marks, totals);
    return covariance === null || covariance < 0 ? null : Math.sqrt(covariance);
  });
  const allWeight = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  return columns.map((column, index) => describe(column, share(weights[index] ?? null, allWeight)));
}

interface Column {
  item: ItemMarks;
  /** Of the attempts that met the question, in integer units. */
  marks: number[];
  totals: number[];
  rest: number[];
  meanMaximum: number;
}

function columnOf(item: ItemMarks, { totals, maxima }: MarkTable): Column {
  const column: Column = { item, marks: [], totals: [], rest: [], meanMaximum: 0 };
  const met: number[] = [];
  for (let index = 0; index < totals.length; index++) {
    const mark = item.marks[index] ?? Number.NaN;
    if (Number.isNaN(mark)) continue;
    const [units, total] = [toUnits(mark), toUnits(totals[index] ?? 0)];
    column.marks.push(units);
    column.totals.push(total);
    column.rest.push(total - units);
    met.push(maxima[index] ?? 0);
  }
  column.meanMaximum = meanOf(met);
  return column;
}

function describe(
  { item, marks, rest, meanMaximum }: Column,
  effectiveWeight: number | null,
): ItemStatistics {
  const highest = toUnits(item.maxPoints);
  const deviation = deviationOf(marks);
  return {
    questionId: item.questionId,
    answerCount: marks.length,
    facility: marks.length === 0 ? null : share(meanOf(marks), highest),
    deviation: deviation === null ? null : share(deviation, highest),
    randomGuess: item.randomGuess === null ? null : item.randomGuess * 100,
    intendedWeight: share(item.maxPoints, meanMaximum),
    effectiveWeight,
    discriminationIndex: correlation(marks, rest),
    discriminativeEfficiency: efficiency(marks, rest),
  };
}

function correlation(marks: readonly number[], rest: readonly number[]): number | null {
  const [covariance, ofMarks, ofRest] = [covarianceOf(marks, rest), varianceOf(marks), varianceOf(rest)];
  if (covariance === null || !ofMarks || !ofRest) return null;
  return held((100 * covariance) / Math.sqrt(ofMarks * ofRest));
}

/** The largest covariance is that of both in order: the best marks with the best rest. */
function efficiency(marks: readonly number[], rest: readonly number[]): number | null {
  const covariance = covarianceOf(marks, rest);
  const largest = covarianceOf(Float64Array.from(marks).sort(), Float64Array.from(rest).sort());
  if (covariance === null || !largest) return null;
  return Math.min(100, (100 * covariance) / largest);
}

function share(part: number | null, whole: number): number | null {
  return part === null || whole === 0 ? null : (100 * part) / whole;
}

function held(percent: number): number {
  return Math.max(-100, Math.min(100, percent));
}
