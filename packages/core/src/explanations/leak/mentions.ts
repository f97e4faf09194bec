import {
  contentWordsOf,
  isFunctionWord,
  isLike,
  visibleText,
  wordsAndDisguises,
  wordsOf,
} from './plain-words.ts';

/** A hint, read once. */
export interface ReadText {
  text: string;
  words: string[];
  /** With what is hidden in it. */
  all: string[];
}

export function readText(text: string): ReadText {
  return { text: visibleText(text), words: wordsOf(text), all: wordsAndDisguises(text) };
}

/** True when the words stand in the text as they are, one after the other, or as one word in disguise. */
export function says(read: ReadText, phrase: string): boolean {
  const wanted = wordsOf(phrase);
  if (wanted.length === 0) return saysSigns(read, phrase);
  const [only] = wanted;
  if (wanted.length === 1 && only)
    return isTelling(only) ? read.all.includes(only) : saysPointedly(read, only);
  const joined = wanted.join('');
  if (joined.length >= 6 && read.all.includes(joined)) return true;
  return read.words.some((_, at) => wanted.every((word, index) => read.words[at + index] === word));
}

/** A single letter or function word stands in every sentence; by itself it tells nothing. */
function isTelling(word: string): boolean {
  return !isFunctionWord(word) && (word.length > 1 || /\d/u.test(word));
}

/** Set apart by quotes, or as what is to be chosen, used or written. */
function saysPointedly({ text }: ReadText, word: string): boolean {
  const quoted = new RegExp(`["'\`*_(\\[]\\s*${word}\\s*["'\`*_)\\]]`, 'iu');
  const led = new RegExp(
    `\\b(?:answer|is|are|be|use|choose|pick|select|write|type|insert|put|say|take|needs?|with|means?)\\s*:?\\s+["'\`*(]*${word}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  return quoted.test(text) || led.test(text);
}

/** Operators and punctuation. One sign alone must be set apart. */
function saysSigns({ text }: ReadText, phrase: string): boolean {
  const signs = visibleText(phrase).replace(/\s+/gu, '');
  if (signs === '') return false;
  if ([...signs].length > 1) return text.replace(/\s+/gu, '').includes(signs);
  return ['"', "'", '`', '*'].some((quote) => text.includes(`${quote}${signs}${quote}`));
}

/** Of the words that only this text has, the share that is said in some form; 0 when it has none of its own. */
export function shareSaid(read: ReadText, phrase: string, elsewhere: readonly string[]): number {
  const common = elsewhere.flatMap(contentWordsOf);
  const own = contentWordsOf(phrase).filter((word) => !common.includes(word));
  if (own.length === 0) return 0;
  const said = read.all.filter((word) => word.length > 1 && !common.includes(word));
  return own.filter((word) => said.some((each) => isLike(each, word))).length / own.length;
}

/** Said in so many words, or by half of what only it says. */
export function tells(read: ReadText, phrase: string, elsewhere: readonly string[]): boolean {
  return says(read, phrase) || shareSaid(read, phrase, elsewhere) >= 0.5;
}
