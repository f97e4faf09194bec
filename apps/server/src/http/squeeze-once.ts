import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'br' | 'gzip';

/** Text around bytes that many answers share. */
export interface Framed {
  before: string;
  body: Buffer;
  after: string;
}

const squeezers: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  identity: async (bytes) => bytes,
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

interface Squeezed {
  frame: string;
  bytes: Promise<Buffer>;
}

/** For each body the last answer made of it, squeezed or not; gone when the body is. */
const made = new WeakMap<Buffer, Squeezed>();

/** The whole answer; worked out once for readers who ask for the same in the same words, off the main thread. */
export function squeezeOnce({ before, body, after }: Framed, encoding: Encoding): Promise<Buffer> {
  const frame = `${encoding}${before}${after}`;
  const known = made.get(body);
  if (known?.frame === frame) return known.bytes;
  const whole = Buffer.concat([Buffer.from(before), body, Buffer.from(after)]);
  const bytes = squeezers[encoding](whole);
  made.set(body, { frame, bytes });
  bytes.catch(() => made.delete(body));
  return bytes;
}

/** What was not refused, by name and not by a weight of zero; the smaller one first. */
export function encodingFor(accepted: string | undefined): Encoding {
  const takes = (name: string) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, 'i').test(accepted ?? '');
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}
