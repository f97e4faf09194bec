import type { PassModel } from '../passing/pass-model.ts';
import { type Column, columnsOf, designOf } from './design.ts';
import { fitLogistic, type LogisticFit, type LogisticRows, squaredError } from './fit-logistic.ts';
import { foldOf } from './fold.ts';
import type { TrainingRow } from './training-row.ts';

/** Ridges that are tried; the strongest, the first, leaves hardly more than the share of those who passed. */
const ridges = [4000, 400, 40, 4];
const ridgeFolds = 3;

/**
 * A logistic regression on these rows, deterministic. How far its weights are shrunk is chosen by cross-validation over
 * people inside of the rows. Throws a RangeError when all passed or none did.
 */
export function trainPassModel(rows: readonly TrainingRow[]): PassModel {
  const passed = rows.filter((row) => row.hasPassed).length;
  if (passed === 0 || passed === rows.length) throw new RangeError('Nothing to learn where all end alike.');
  return fitWith(rows, chooseRidge(rows));
}

function chooseRidge(rows: readonly TrainingRow[]): number {
  const errors = ridges.map(() => 0);
  for (let fold = 0; fold < ridgeFolds; fold++) {
    const taught = rows.filter((row) => foldOf(row.person, ridgeFolds) !== fold);
    const asked = rows.filter((row) => foldOf(row.person, ridgeFolds) === fold);
    const columns = columnsOf(taught);
    const [lesson, exam] = [rowsOf(taught, columns), rowsOf(asked, columns)];
    let start: number[] | undefined;
    ridges.forEach((ridge, index) => {
      start = fitLogistic(lesson, ridge, start).weights;
      errors[index] = (errors[index] ?? 0) + squaredError(exam, start);
    });
  }
  return ridges[errors.indexOf(Math.min(...errors))] ?? 40;
}

function fitWith(rows: readonly TrainingRow[], ridge: number): PassModel {
  const columns = columnsOf(rows);
  return modelOf(rows, columns, fitLogistic(rowsOf(rows, columns), ridge));
}

function rowsOf(rows: readonly TrainingRow[], columns: readonly Column[]): LogisticRows {
  return {
    design: designOf(columns, rows),
    labels: Float64Array.from(rows, (row) => Number(row.hasPassed)),
    weights: Float64Array.from(rows, (row) => row.weight ?? 1),
  };
}

function modelOf(rows: readonly TrainingRow[], columns: readonly Column[], fit: LogisticFit): PassModel {
  const [intercept = 0, ...weights] = fit.weights;
  return {
    shape: 1,
    intercept,
    columns: columns.map((column, index) => ({ ...column, weight: weights[index] ?? 0 })),
    covariance: lowerTriangle(fit),
    counts: { rows: rows.length, passed: rows.filter((row) => row.hasPassed).length },
  };
}

function lowerTriangle({ covariance }: LogisticFit): number[] {
  return covariance.to2DArray().flatMap((row, index) => row.slice(0, index + 1));
}
