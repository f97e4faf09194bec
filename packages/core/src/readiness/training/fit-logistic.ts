import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { logistic } from '../../statistics/logistic.ts';

export interface LogisticRows {
  /** The first of each is the intercept's 1. */
  design: readonly Float64Array[];
  /** 0 or 1. */
  labels: Float64Array;
  weights: Float64Array;
}

export interface LogisticFit {
  /** Intercept first. */
  weights: number[];
  /** Of the weights, by Laplace's approximation. */
  covariance: Matrix;
}

const mostRounds = 25;

/**
 * Logistic regression with a ridge on every weight but the intercept, by Newton's method (iteratively reweighted least
 * squares; le Cessie and van Houwelingen, Applied Statistics 1992). `ridge` is worth so many rows at even odds; `start` may
 * be the weights of a like fit.
 */
export function fitLogistic(rows: LogisticRows, ridge: number, start?: readonly number[]): LogisticFit {
  const size = rows.design[0]?.length ?? 1;
  let weights = start ? [...start] : new Array<number>(size).fill(0);
  let curvature = Matrix.eye(size, size);
  for (let round = 0; round < mostRounds; round++) {
    const { gradient, hessian } = slopeAt(rows, weights, ridge);
    curvature = hessian;
    const step = new CholeskyDecomposition(hessian).solve(Matrix.columnVector(gradient)).to1DArray();
    weights = weights.map((weight, index) => weight + clampStep(step[index] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return { weights, covariance: new CholeskyDecomposition(curvature).solve(Matrix.eye(size, size)) };
}

/** Weighted sum of the squared distances of chance and label: Brier's score, not divided. */
export function squaredError(
  { design, labels, weights: rowWeights }: LogisticRows,
  weights: readonly number[],
) {
  return design.reduce((sum, row, index) => {
    const chance = logistic(dot(row, weights));
    return sum + (rowWeights[index] ?? 1) * (chance - (labels[index] ?? 0)) ** 2;
  }, 0);
}

/** Newton's step can leap where nearly everyone passed. */
function clampStep(step: number): number {
  return Math.max(-4, Math.min(4, step));
}

function slopeAt({ design, labels, weights: rowWeights }: LogisticRows, weights: number[], ridge: number) {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const sums = new Float64Array(size * size);
  design.forEach((row, index) => {
    const chance = logistic(dot(row, weights));
    const rowWeight = rowWeights[index] ?? 1;
    addTo(gradient, row, rowWeight * ((labels[index] ?? 0) - chance));
    addSquare(sums, row, Math.max(1e-9, rowWeight * chance * (1 - chance)));
  });
  const pull = (column: number) => (column === 0 ? 0 : ridge / 4);
  return {
    gradient: Array.from(gradient, (slope, column) => slope - pull(column) * (weights[column] ?? 0)),
    hessian: symmetric(sums, size, pull),
  };
}

function addTo(sums: Float64Array, row: Float64Array, weight: number): void {
  for (let column = 0; column < row.length; column++) {
    sums[column] = (sums[column] as number) + weight * (row[column] as number);
  }
}

/** The lower triangle of weight × row × rowᵀ. */
function addSquare(sums: Float64Array, row: Float64Array, weight: number): void {
  for (let down = 0; down < row.length; down++) {
    const scaled = weight * (row[down] as number);
    if (scaled === 0) continue;
    const start = down * row.length;
    for (let across = 0; across <= down; across++) {
      sums[start + across] = (sums[start + across] as number) + scaled * (row[across] as number);
    }
  }
}

function symmetric(lower: Float64Array, size: number, extra: (column: number) => number): Matrix {
  const matrix = Matrix.zeros(size, size);
  for (let down = 0; down < size; down++) {
    for (let across = 0; across <= down; across++) {
      // A hair on the diagonal keeps it solvable where two features say the same.
      const value = (lower[down * size + across] ?? 0) + (down === across ? extra(down) + 1e-9 : 0);
      matrix.set(down, across, value);
      matrix.set(across, down, value);
    }
  }
  return matrix;
}

function dot(row: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < row.length; index++) sum += (row[index] as number) * (weights[index] as number);
  return sum;
}
