export interface ByteRange {
  /** Counted from 0, both included. */
  first: number;
  last: number;
}

/**
 * What a `Range` header asks of a file (RFC 9110, 14.1.2): one range of bytes; null for the whole file, which is also
 * the answer to several ranges and to units nobody knows; "outside" when nothing of it is in the file.
 */
export function readByteRange(header: string | undefined, byteCount: number): ByteRange | 'outside' | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  if (from === '') return toRange(byteCount - Number(to), byteCount - 1, byteCount);
  if (to !== '' && Number(to) < Number(from)) return null;
  return toRange(Number(from), to === '' ? byteCount - 1 : Number(to), byteCount);
}

function toRange(first: number, last: number, byteCount: number): ByteRange | 'outside' {
  const range = { first: Math.max(0, first), last: Math.min(last, byteCount - 1) };
  return range.first > range.last ? 'outside' : range;
}
