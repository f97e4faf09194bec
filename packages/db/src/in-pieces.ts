/**
 * The rows in pieces, so that no statement writes more than `size` of them: it ends well within its timeout, however long a
 * history is. No rows, no pieces.
 */
export function inPieces<Row>(rows: readonly Row[], size = 2_000): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, piece) =>
    rows.slice(piece * size, (piece + 1) * size),
  );
}
