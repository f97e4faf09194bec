import { type ReadText, says, shareSaid } from './mentions.ts';
import { numbersIn } from './numbers-in.ts';
import { wordsOf } from './plain-words.ts';
import type { Secrets } from './secrets.ts';

/** What has to be typed: as it is, in another form, or most of its words. */
export function tellsTyped(read: ReadText, { typed, stem }: Secrets): boolean {
  return typed.some(({ text, hasWildcards }) => {
    if (hasWildcards && /(?<!\\)\*/u.test(text)) return saysPieces(read, text);
    const plain = text.replaceAll('\\*', '*');
    return says(read, plain) || shareSaid(read, plain, [stem]) >= 0.5 || isSameNumber(read, plain);
  });
}

/** Every piece between the stars stands in it. */
function saysPieces(read: ReadText, pattern: string): boolean {
  const pieces = pattern.split(/(?<!\\)\*/u).flatMap((piece) => wordsOf(piece).join(' ') || []);
  const text = read.all.join(' ');
  return pieces.length > 0 && pieces.every((piece) => text.includes(piece));
}

/** An answer that is a number is told in every notation. */
function isSameNumber({ text }: ReadText, answer: string): boolean {
  if (!/^[\s\d.,/%+−-]+$/u.test(answer)) return false;
  const wanted = numbersIn(answer);
  return numbersIn(text).some((value) => wanted.some((each) => each.eq(value)));
}
