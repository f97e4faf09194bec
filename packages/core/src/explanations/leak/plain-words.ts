/** Words that carry no answer by themselves. */
const functionWords = new Set(
  `a an the this that these those it its they them their there here he she his her him we us our you your i me my one ones
  and or but nor so yet if then than as because while when where which who whom whose what why how whether
  is are was were be been being am do does did done doing have has had having can could may might must shall should will would
  not no yes of in on at to from by with without for about into onto over under between among through during before after
  up down out off above below again once only just also too very more most much many some any each every all both either neither
  other another such same own few less least s t re ve ll d m`.split(/\s+/u),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Without what a reader does not see and without marks of Markdown; letters keep their case. */
export function visibleText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .normalize('NFKC')
    .replace(/[‘’ʼ′]/gu, "'")
    .replace(/[“”„″]/gu, '"');
}

/** The words of a text, in lower case and without accents. */
export function wordsOf(text: string): string[] {
  const plain = visibleText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

/** Those that carry meaning, each once. */
export function contentWordsOf(text: string): string[] {
  return [...new Set(wordsOf(text).filter((word) => !isFunctionWord(word)))];
}

/**
 * The words of a text and what they hide: letters set apart ("m-i-t-o-s-i-s"), a word cut in two, digits in place of
 * letters, a word written backwards.
 */
export function wordsAndDisguises(text: string): string[] {
  const words = wordsOf(text);
  const joined = words.slice(1).map((word, index) => `${words[index]}${word}`);
  const long = words.filter((word) => word.length >= 5);
  return [...words, ...spelledOut(words), ...joined, ...long.map(reversed), ...words.flatMap(withLetters)];
}

function spelledOut(words: readonly string[]): string[] {
  const runs: string[] = [];
  let run = '';
  for (const word of [...words, '']) {
    if (word.length === 1) run += word;
    else {
      if (run.length >= 3) runs.push(run);
      run = '';
    }
  }
  return runs;
}

function reversed(word: string): string {
  return [...word].reverse().join('');
}

const letterOf: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

function withLetters(word: string): string[] {
  if (!/\d/u.test(word) || !/\p{L}/u.test(word)) return [];
  return [word.replace(/[013457]/gu, (digit) => letterOf[digit] ?? digit)];
}

/** True for forms of one word: the same stem, a slip of a letter, or a long common beginning. */
export function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 4 || /\d/u.test(a + b)) return false;
  if (stemOf(a) === stemOf(b)) return true;
  if (longest >= 6 && commonStart(a, b) >= Math.max(5, longest * 0.75)) return true;
  return longest >= 5 && isWithin(a, b, longest >= 9 ? 2 : 1);
}

function stemOf(word: string): string {
  return word.replace(/(?:ies|y)$/u, 'i').replace(/(?:ing|ed|es|ly|er|s)$/u, '');
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Whether so many single letters put in, left out or exchanged make one of the other. */
function isWithin(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 0) <= edits;
}
