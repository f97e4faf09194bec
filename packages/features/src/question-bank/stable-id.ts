import { createHash } from 'node:crypto';

/**
 * An id that follows from names alone (a UUID of version 8), so that the same content has the same ids in every
 * installation and loading it twice changes nothing.
 */
export function stableId(...names: string[]): string {
  const bytes = createHash('sha256')
    .update(`debrief\0${names.join('\0')}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
