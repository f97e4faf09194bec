import { FormatError } from '../format.ts';

export interface DecodedText {
  /** Without byte order mark, lines ended by \n. */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  notes: string[];
}

/**
 * A text file in the encoding that its bytes show: a byte order mark, the NULs of UTF-16, well-formed UTF-8, else
 * Windows-1252, as old programs in Western Europe and America write.
 * @throws FormatError when it is empty or no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const notes: string[] = [];
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    text = new TextDecoder('utf-8').decode(bytes);
    notes.push('The file is not whole UTF-8: characters that could not be read stand as \uFFFD.');
  }
  if (encoding === 'windows-1252') {
    notes.push('The file is not in UTF-8; it was read as Windows-1252 (Western European).');
  }
  text = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  if (text.trim() === '') throw new FormatError('The file is empty.');
  if (isBinary(text)) throw new FormatError('This is no text file.');
  return { text, encoding, notes };
}

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return encodingByNuls(bytes.subarray(0, 4_000)) ?? encodingByBytes(bytes);
}

/** Latin letters in UTF-16 leave a NUL in every second place: the odd ones in little endian. */
function encodingByNuls(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of start.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const many = start.length / 5;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return null;
}

/** Of text that is not well-formed UTF-8, that which is mostly so was damaged; the rest is something else. */
function encodingByBytes(bytes: Uint8Array): 'utf-8' | 'windows-1252' {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = lengthOf(byte);
    if (more > 0 && hasTail(bytes, at, more)) {
      whole++;
      at += more;
    } else broken++;
  }
  return broken > 0 && broken * 4 >= whole ? 'windows-1252' : 'utf-8';
}

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

function hasTail(bytes: Uint8Array, at: number, more: number): boolean {
  for (let index = 1; index <= more; index++) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 4_000);
  const controls = start.match(/(?![\t\n\f\v])\p{Cc}/gu)?.length ?? 0;
  return controls > 3 && controls > start.length / 20;
}
