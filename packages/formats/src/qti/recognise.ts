import { FormatError, type ImportFile } from '../format.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { isZip, openZip } from '../zip/read-zip.ts';
import { manifestOf } from './package-files.ts';

/** Which of the two generations of QTI a file is of, if any; never throws. */
export function generationOf({ bytes }: ImportFile): 1 | 2 | undefined {
  try {
    return isZip(bytes) ? ofArchive(bytes) : ofXml(startOf(bytes));
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

const longest = 20_000;
const mostFiles = 50;

function startOf(bytes: Uint8Array): string {
  try {
    return decodeXml(bytes.subarray(0, longest));
  } catch {
    // Cut within a character, most likely.
    return new TextDecoder().decode(bytes.subarray(0, longest));
  }
}

function ofXml(text: string): 1 | 2 | undefined {
  if (/<(?:\w+:)?questestinterop\b/u.test(text)) return 1;
  return /<(?:\w+:)?assessmentItems?\b/u.test(text) ? 2 : undefined;
}

function ofArchive(bytes: Uint8Array): 1 | 2 | undefined {
  const zip = openZip(bytes);
  const manifest = manifestOf(zip) ?? '';
  if (/imsqti_(?:item|test|section|assessment)?_?xmlv2p/iu.test(manifest)) return 2;
  if (/imsqti_xmlv1p/iu.test(manifest)) return 1;
  const files = zip.names.filter((name) => /\.(xml|qti)$/iu.test(name)).slice(0, mostFiles);
  for (const name of files) {
    const generation = ofXml(startOf(zip.read(name)));
    if (generation) return generation;
  }
  return undefined;
}
