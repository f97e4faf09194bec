// Equations of a symmetric positive definite matrix of n×n, row by row in one array, by Cholesky's decomposition. Of the
// matrix only the lower triangle is read.

/** Solves A·x = b. Overwrites both; the answer stands in b. */
export function solvePositive(a: Float64Array, b: Float64Array, n: number): Float64Array {
  decompose(a, n);
  return substitute(a, b, n);
}

function decompose(a: Float64Array, n: number): void {
  for (let column = 0; column < n; column++) {
    for (let row = column; row < n; row++) {
      let rest = at(a, row, column, n);
      for (let before = 0; before < column; before++)
        rest -= at(a, row, before, n) * at(a, column, before, n);
      a[row * n + column] =
        row === column ? Math.sqrt(Math.max(rest, 1e-12)) : rest / at(a, column, column, n);
    }
  }
}

function substitute(factor: Float64Array, b: Float64Array, n: number): Float64Array {
  for (let row = 0; row < n; row++) {
    let rest = b[row] as number;
    for (let column = 0; column < row; column++) rest -= at(factor, row, column, n) * (b[column] as number);
    b[row] = rest / at(factor, row, row, n);
  }
  for (let row = n - 1; row >= 0; row--) {
    let rest = b[row] as number;
    for (let below = row + 1; below < n; below++) rest -= at(factor, below, row, n) * (b[below] as number);
    b[row] = rest / at(factor, row, row, n);
  }
  return b;
}

function at(a: Float64Array, row: number, column: number, n: number): number {
  return a[row * n + column] as number;
}
