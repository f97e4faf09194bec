import { zipSync } from 'fflate';

export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

/** The same files make the same bytes, whenever they are packed. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const mtime = new Date(2000, 0, 1);
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { mtime }]])), {
    level: 6,
  });
}
