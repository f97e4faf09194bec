import { posix } from 'node:path';
import { FormatError, type ImportFile, type ReadMedia } from '../format.ts';
import type { MediaResolver } from '../markdown/media-resolver.ts';
import { toMedia } from '../reading/read-media.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { parseXml } from '../xml/read-xml.ts';
import { attribute, descendantsOf } from '../xml/xml-element.ts';
import { isZip, openZip, type ZipArchive } from '../zip/read-zip.ts';

/** One XML file of a package, or the whole of a file that is none. */
export interface PackageFile {
  /** "" when there is no package. */
  path: string;
  text: string;
}

export interface QtiPackage {
  /** XML files, in the order of the manifest, those it does not name after them. */
  files(): Generator<PackageFile>;
  /** A resolver of the addresses in one of its files, and what it has found. */
  mediaOf(path: string): { resolver: MediaResolver; found: ReadMedia[] };
}

const manifestName = 'imsmanifest.xml';

/** @throws FormatError when the archive is damaged or made to harm. */
export function openPackage(file: ImportFile): QtiPackage {
  if (!isZip(file.bytes)) return single(file);
  const zip = openZip(file.bytes);
  return {
    *files() {
      for (const path of orderOf(zip)) yield { path, text: decodeXml(zip.read(path)) };
    },
    mediaOf: (path) => createResolver(zip, path),
  };
}

function single(file: ImportFile): QtiPackage {
  return {
    *files() {
      yield { path: '', text: decodeXml(file.bytes) };
    },
    mediaOf: () => createResolver(null, ''),
  };
}

export function manifestOf(zip: ZipArchive): string | undefined {
  const path = zip.names.find((name) => name.toLowerCase().endsWith(manifestName));
  return path && decodeXml(zip.read(path));
}

function orderOf(zip: ZipArchive): string[] {
  const isQuestions = (path: string) =>
    /\.(xml|qti)$/iu.test(path) && !/(imsmanifest|assessment_meta)\.xml$/iu.test(path);
  const manifest = manifestOf(zip);
  const named = manifest ? namedBy(manifest).filter((path) => zip.has(path) && isQuestions(path)) : [];
  return [...new Set([...named, ...zip.names.filter(isQuestions)])];
}

function namedBy(manifest: string): string[] {
  const root = parseXml(manifest);
  return descendantsOf(root, 'resource').flatMap((resource) => [
    attribute(resource, 'href'),
    ...descendantsOf(resource, 'file').map((file) => attribute(file, 'href')),
  ]);
}

/** What stands for the folder of a course's files in the addresses of Canvas and Common Cartridge. */
const courseFolder =
  /^(?:\$|%24)(?:IMS-CC-FILEBASE|CANVAS_COURSE_REFERENCE)(?:\$|%24)\/?(?:course files\/|file_contents\/)?(?:\.\.\/)*/iu;

function createResolver(zip: ZipArchive | null, path: string) {
  const found: ReadMedia[] = [];
  const missing = (address: string) => ({
    note: /^https?:/iu.test(address)
      ? 'An image or recording from another site was left out; its description is kept.'
      : `The file "${nameOf(address)}" is not in the package; its description is kept.`,
  });
  const resolver: MediaResolver = {
    resolve(address) {
      const name = zip && placesOf(address, path).find((place) => zip.has(place));
      if (!name) return missing(address);
      const media = toMedia(name, zip.read(name));
      if ('note' in media) return media;
      if (!found.some(({ hash }) => hash === media.hash)) found.push(media);
      return { address: `media:${media.hash}` };
    },
  };
  return { resolver, found };
}

function nameOf(address: string): string {
  const [plain = ''] = address.split(/[?#]/u);
  return (plain.split('/').at(-1) ?? '').slice(0, 100);
}

/** Where a file may stand: beside the one that names it, or in the package's own folders. */
function placesOf(address: string, path: string): string[] {
  const decoded = decode(address.split(/[?#]/u)[0] ?? '').replace(courseFolder, '');
  if (decoded === '' || /^[a-z]+:/iu.test(decoded)) return [];
  return [
    posix.normalize(posix.join(posix.dirname(path), decoded)),
    posix.normalize(decoded),
    posix.normalize(posix.join('web_resources', decoded)),
  ];
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** @throws FormatError when no file of the package holds questions. */
export function requireSome(count: number): void {
  if (count === 0) throw new FormatError('No questions were found in the file.');
}
