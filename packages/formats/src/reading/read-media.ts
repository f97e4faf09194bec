import { createHash } from 'node:crypto';
import type { ReadMedia } from '../format.ts';
import { isHarmlessSvg } from './harmless-svg.ts';

const largest = 8_000_000;

/** A file of an import as media, known by its first bytes and not by its name, or why it is not taken. */
export function toMedia(fileName: string, bytes: Uint8Array): ReadMedia | { note: string } {
  const name = fileName.split(/[\\/]/u).at(-1)?.slice(0, 200).toWellFormed() || 'file';
  if (bytes.length > largest) return { note: `"${name}" was left out: it is larger than 8 MB.` };
  const mimeType = mimeTypeOf(bytes);
  if (!mimeType) return { note: `"${name}" was left out: it is no image or recording that can be shown.` };
  if (mimeType === 'image/svg+xml' && !isHarmlessSvg(bytes))
    return { note: `"${name}" was left out: the drawing holds scripts or names other files.` };
  return { hash: createHash('sha256').update(bytes).digest('hex'), fileName: name, mimeType, bytes };
}

const signatures: { mimeType: string; matches: (start: string) => boolean }[] = [
  { mimeType: 'image/png', matches: (start) => start.startsWith('\x89PNG\r\n\x1a\n') },
  { mimeType: 'image/jpeg', matches: (start) => start.startsWith('\xff\xd8\xff') },
  { mimeType: 'image/gif', matches: (start) => /^GIF8[79]a/u.test(start) },
  { mimeType: 'image/webp', matches: (start) => /^RIFF[\s\S]{4}WEBP/u.test(start) },
  { mimeType: 'audio/wav', matches: (start) => /^RIFF[\s\S]{4}WAVE/u.test(start) },
  { mimeType: 'audio/ogg', matches: (start) => start.startsWith('OggS') },
  { mimeType: 'audio/mpeg', matches: (start) => /^ID3|^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/u.test(start) },
  { mimeType: 'audio/mp4', matches: (start) => /^[\s\S]{4}ftypM4A/u.test(start) },
  {
    mimeType: 'image/svg+xml',
    matches: (start) => /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<svg)/u.test(start) && /<svg[\s>]/u.test(start),
  },
];

function mimeTypeOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2_000)).toString('latin1');
  return signatures.find(({ matches }) => matches(start))?.mimeType;
}
