import { z } from 'zod';
import { FormatError, type ImportFile } from '../format.ts';
import { safeDecode } from '../markdown/html-media.ts';
import { collectMedia, type MediaCollector } from '../reading/collect-media.ts';
import { isZip, openZip, type ZipArchive } from '../zip/read-zip.ts';

export interface AnkiPackage {
  /** The database. */
  collection: Uint8Array;
  /** Finds the files of one note by the names that its fields call them. */
  createMedia(): MediaCollector;
}

const newest = 'collection.anki21b';
/** The later one first: beside it the other holds only a word of warning. */
const readable = ['collection.anki21', 'collection.anki2'];

export function isCollection(name: string): boolean {
  return name === newest || readable.includes(name);
}

/** @throws FormatError when it holds no collection that can be read. */
export function openAnkiPackage({ bytes }: ImportFile): AnkiPackage {
  if (!isZip(bytes)) return { collection: bytes, createMedia: () => collectMedia(() => undefined) };
  const zip = openZip(bytes);
  if (zip.has(newest))
    throw new FormatError(
      'The package is of the newest kind, which is not read here. Export it once more with "Support older Anki versions" ticked.',
    );
  const name = readable.find((each) => zip.has(each));
  if (!name) throw new FormatError('The archive holds no collection of Anki.');
  const files = mediaMap(zip);
  return {
    collection: zip.read(name),
    createMedia: () => collectMedia((address) => findFile(zip, files, address)),
  };
}

const mediaSchema = z.record(z.string(), z.string());

/** By name, the number that the file has in the archive. */
function mediaMap(zip: ZipArchive): Map<string, string> {
  if (!zip.has('media')) return new Map();
  try {
    const map = mediaSchema.parse(JSON.parse(new TextDecoder().decode(zip.read('media'))));
    return new Map(Object.entries(map).map(([number, name]) => [name.normalize('NFC'), number]));
  } catch (error) {
    if (error instanceof FormatError) throw error;
    throw new FormatError('The list of media in the package is damaged.');
  }
}

function findFile(zip: ZipArchive, files: Map<string, string>, address: string) {
  const names = [address, safeDecode(address)].map((each) => each.normalize('NFC'));
  const name = names.find((each) => files.has(each));
  const number = name === undefined ? undefined : files.get(name);
  if (name === undefined || number === undefined || !zip.has(number)) return undefined;
  try {
    return { name, bytes: zip.read(number) };
  } catch (error) {
    // One damaged picture does not take the notes with it.
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
