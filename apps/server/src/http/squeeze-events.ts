import type { ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';

/**
 * Small texts in a repeating frame squeeze well, and the final object repeats what was streamed: a 16 kB window sees it.
 * Flushed after every event, since a held-back event is no event. Less memory than the default: there may be many.
 */
const squeeze = { flush: constants.Z_SYNC_FLUSH, level: 5, windowBits: 14, memLevel: 6 };

export function takesGzip(acceptEncoding: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(acceptEncoding ?? '');
}

/** What is written here reaches the response squeezed; both end together. */
export function squeezeInto(response: ServerResponse): Writable {
  const gzip = createGzip(squeeze);
  gzip.pipe(response);
  response.once('close', () => gzip.destroy());
  gzip.on('error', () => response.destroy());
  return gzip;
}
