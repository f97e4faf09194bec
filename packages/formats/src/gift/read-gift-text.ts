export type GiftText = { isReadable: true; text: string } | { isReadable: false; sentence: string };

const mostBlocks = 20_000;

/**
 * The text of a file as GIFT wants it: no byte order mark, lines ended by \n. UTF-16 is refused by what it leaves
 * behind when it is read as UTF-8: a NUL at every second place.
 */
export function readGiftText(raw: string): GiftText {
  if (isUtf16ReadAsUtf8(raw)) {
    return { isReadable: false, sentence: 'The file is in UTF-16. Save it as UTF-8 and import it again.' };
  }
  const text = raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  if (text.trim() === '') return { isReadable: false, sentence: 'The file is empty.' };
  if (text.split('\n\n').length > mostBlocks) {
    return { isReadable: false, sentence: 'The file holds more than 20,000 questions. Import it in parts.' };
  }
  return { isReadable: true, text };
}

function isUtf16ReadAsUtf8(raw: string): boolean {
  const start = raw.slice(0, 2_000);
  const nulCount = start.split('\0').length - 1;
  return nulCount > start.length / 10 || /^(\uFFFE|\uFFFD\uFFFD|ÿþ|þÿ)/u.test(raw);
}
