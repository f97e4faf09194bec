import { FormatError } from '../format.ts';
import { checkName } from './check-name.ts';
import { harmlessBytes, type ZipLimits } from './zip-limits.ts';

/** What the central directory says of one file. */
export interface DirectoryEntry {
  name: string;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  crc: number;
  /** Where its own header stands in the archive. */
  headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 65_535;
const stored = 0;
const deflated = 8;
const encryptedFlag = 1;

const broken = () => new FormatError('The archive is damaged: it cannot be unpacked.');

/**
 * The files of an archive as its central directory lists them, folders left out. Nothing is unpacked yet.
 * @throws FormatError when the directory is damaged, claims more than the limits allow, or holds what no honest archive does.
 */
export function readDirectory(archive: Buffer, limits: ZipLimits): DirectoryEntry[] {
  const { count, at, length } = findDirectory(archive);
  if (count > limits.entryCount) {
    throw new FormatError(`The archive holds ${count} files; at most ${limits.entryCount} are taken.`);
  }
  const entries = readEntries(archive.subarray(at, at + length), count);
  checkTogether(entries, limits);
  checkPlaces(entries, at);
  return entries.filter(({ name }) => !name.endsWith('/'));
}

function findDirectory(archive: Buffer): { count: number; at: number; length: number } {
  const first = Math.max(0, archive.length - endLength - longestComment);
  for (let at = archive.length - endLength; at >= first; at--) {
    if (archive.readUInt32LE(at) !== endSignature) continue;
    const [disk, count, length, start] = [
      archive.readUInt16LE(at + 4),
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 12),
      archive.readUInt32LE(at + 16),
    ];
    if (disk !== 0) throw new FormatError('The archive is one part of several. Make it one file.');
    // What an archive of more than 4 GB or 65,535 files says here.
    if (count === 0xffff || start === 0xffffffff || length === 0xffffffff) {
      throw new FormatError('The archive claims to hold more than 4 GB.');
    }
    if (start + length > at) throw broken();
    return { count, at: start, length };
  }
  throw broken();
}

function readEntries(directory: Buffer, count: number): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + entryLength > directory.length || directory.readUInt32LE(at) !== entrySignature) throw broken();
    const nameLength = directory.readUInt16LE(at + 28);
    const nameAt = at + entryLength;
    const end = nameAt + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (end > directory.length) throw broken();
    entries.push(readEntry(directory.subarray(at), directory.subarray(nameAt, nameAt + nameLength)));
    at = end;
  }
  return entries;
}

function readEntry(header: Buffer, rawName: Buffer): DirectoryEntry {
  const name = checkName(rawName);
  const method = header.readUInt16LE(10);
  if (header.readUInt16LE(8) & encryptedFlag) {
    throw new FormatError('The archive is locked with a password. Save it without one.');
  }
  if (method !== stored && method !== deflated) {
    throw new FormatError(
      `"${name}" is packed in a way that is not known here. Save the archive as a plain zip.`,
    );
  }
  if (isLink(header))
    throw new FormatError(`The archive holds a link ("${name}"); only plain files are taken.`);
  return {
    ...{ name, method, crc: header.readUInt32LE(16) },
    ...{ packedBytes: header.readUInt32LE(20), unpackedBytes: header.readUInt32LE(24) },
    headerAt: header.readUInt32LE(42),
  };
}

/** Made on Unix (3) or a Mac (19), and a symbolic link there. */
function isLink(header: Buffer): boolean {
  const madeOn = header.readUInt8(5);
  const mode = header.readUInt32LE(38) >>> 16;
  return (madeOn === 3 || madeOn === 19) && (mode & 0o170000) === 0o120000;
}

function checkTogether(entries: readonly DirectoryEntry[], limits: ZipLimits): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) throw new FormatError('The archive holds two files of the same name.');
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (total > limits.totalBytes) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000).toLocaleString('en');
    throw new FormatError(
      `The archive claims ${megabytes(total)} MB; at most ${megabytes(limits.totalBytes)} MB are unpacked.`,
    );
  }
  const bomb = entries.find(
    ({ packedBytes, unpackedBytes }) =>
      unpackedBytes > harmlessBytes && unpackedBytes > packedBytes * limits.ratio,
  );
  if (bomb) throw new FormatError(`"${bomb.name}" is packed too tightly to be what it says it is.`);
}

/** Files stand one after the other, before the directory; an archive in which two share bytes is made to harm. */
function checkPlaces(entries: readonly DirectoryEntry[], directoryAt: number): void {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    if (entry.headerAt < end) throw new FormatError('The archive holds files that overlap.');
    end = entry.headerAt + 30 + entry.packedBytes;
  }
  if (end > directoryAt) throw broken();
}
