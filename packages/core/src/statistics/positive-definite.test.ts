import { expect, it } from 'vitest';
import { solvePositive } from './positive-definite.ts';

const lower = () => Float64Array.from([4, 0, 0, 2, 5, 0, 1, 3, 6]);
const full = [
  [4, 2, 1],
  [2, 5, 3],
  [1, 3, 6],
];
const times = (x: ArrayLike<number>) =>
  full.map((row) => row.reduce((sum, each, at) => sum + each * (x[at] ?? 0), 0));

it('the solution solves, whatever stands above the diagonal', () => {
  const solved = times(solvePositive(lower(), Float64Array.from([7, -1, 3]), 3));

  for (const [place, value] of [7, -1, 3].entries()) expect(solved[place]).toBeCloseTo(value, 12);
});
