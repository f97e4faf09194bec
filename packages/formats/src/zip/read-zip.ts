import { crc32, inflateRawSync } from 'node:zlib';
import { FormatError } from '../format.ts';
import { type DirectoryEntry, readDirectory } from './read-directory.ts';
import { type ZipLimits, zipLimits } from './zip-limits.ts';

/** An archive whose directory was found harmless; files are unpacked when they are asked for. */
export interface ZipArchive {
  /** In the order of the archive. */
  names: readonly string[];
  has(name: string): boolean;
  /** @throws FormatError when the file is not there, damaged, or larger than the directory said. */
  read(name: string): Uint8Array;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Opens an archive after its central directory alone: too many files, too much declared, too tight a packing, names
 * that climb out, links, duplicates and overlaps are refused before a byte is unpacked; what is unpacked is counted.
 * @throws FormatError with a sentence for whoever chose the file.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): ZipArchive {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (archive.length < 22 || !isZip(archive)) throw new FormatError('The file is not a zip archive.');
  const entries = new Map(readDirectory(archive, limits).map((entry) => [entry.name, entry]));
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (!entry) throw new FormatError(`"${name}" is not in the archive.`);
      const content = unpack(archive, entry);
      if (isZip(content))
        throw new FormatError(`The archive holds another archive ("${name}"); unpack that one first.`);
      return content;
    },
  };
}

function unpack(archive: Buffer, entry: DirectoryEntry): Uint8Array {
  const damaged = () => new FormatError(`"${entry.name}" is damaged in the archive.`);
  const { headerAt } = entry;
  if (archive.readUInt32LE(headerAt) !== 0x04034b50) throw damaged();
  const start = headerAt + 30 + archive.readUInt16LE(headerAt + 26) + archive.readUInt16LE(headerAt + 28);
  if (start + entry.packedBytes > archive.length) throw damaged();
  const packed = archive.subarray(start, start + entry.packedBytes);
  const content = entry.method === 0 ? packed : inflate(packed, entry, damaged);
  if (content.length !== entry.unpackedBytes || crc32(content) !== entry.crc) throw damaged();
  return content;
}

/** Stops at the size that was declared, whatever the packed bytes would unfold to. */
function inflate(
  packed: Uint8Array,
  { name, unpackedBytes }: DirectoryEntry,
  damaged: () => FormatError,
): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedBytes) });
  } catch (error) {
    const isLarger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarger ? new FormatError(`"${name}" is larger than its archive says.`) : damaged();
  }
}
