import { FormatError } from '../format.ts';

/**
 * The text of an XML file in whatever encoding it names: by its byte order mark, by how its first characters stand, by
 * its declaration, else UTF-8.
 * @throws FormatError when the bytes are not of that encoding.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError(`The file says that it is in ${encoding}, and it is not.`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]{1,40})["']/u.exec(
    start,
  )?.[1];
  if (!named || /^utf-?16/iu.test(named)) return 'utf-8';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    throw new FormatError(`The file says that it is in ${named}, which is not known here. Save it as UTF-8.`);
  }
}
