import type { Loss, WriteOptions, WrittenFile } from '../format.ts';

export interface TextFile {
  extension: string;
  mimeType: string;
  losses: Loss[];
}

export function writtenText(
  pieces: readonly string[],
  { extension, mimeType, losses }: TextFile,
  { fileName = 'questions' }: WriteOptions,
): WrittenFile {
  return {
    fileName: `${fileName}.${extension}`,
    mimeType,
    bytes: new TextEncoder().encode(pieces.join('').toWellFormed()),
    losses,
  };
}
