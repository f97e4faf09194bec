import { expect, it } from 'vitest';
import { inPieces } from './in-pieces.ts';

it('every row is in one piece, in its order, and no piece is larger than said or empty', () => {
  expect(inPieces([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inPieces([1, 2], 2)).toEqual([[1, 2]]);
  expect(inPieces([])).toEqual([]);
});
