import type { ImportFile } from '../format.ts';

export function hasExtension({ name }: ImportFile, ...extensions: string[]): boolean {
  return extensions.includes(name.split('.').at(-1)?.toLowerCase() ?? '');
}

/** The first characters of a text file, whatever its encoding, well enough to know its format. */
export function startOf({ bytes }: ImportFile): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8_000));
  return start
    .toString('utf8')
    .replaceAll('\0', '')
    .replace(/^[\uFEFF\uFFFD]+/u, '');
}
