/** A name as a whole word, or several; in scripts without spaces between words it is not looked for. */
function wholeWord(name: string, flags: 'u' | 'iu' | 'giu'): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags);
}

/** Whether a sentence names this topic, in whatever case. */
export function namesTopic(sentence: string, name: string): boolean {
  return (
    name !== '' && sentence.toLowerCase().includes(name.toLowerCase()) && wholeWord(name, 'iu').test(sentence)
  );
}

interface OutsideSearch {
  /** Names of topics that are not in the attempt. */
  outside: readonly string[];
  /** Names of those that are: one may contain the other. */
  inside: readonly string[];
  /** The questions' own words, in lower case: what they speak of may be spoken of. */
  quoted: string;
}

/**
 * The name of a topic that is not in the attempt, when a sentence names one. A single plain word ("Storage") counts only
 * where it is written as a name, in the middle of a sentence; names that the questions themselves use are no strangers.
 */
export function findOutsideTopic(
  sentence: string,
  { outside, inside, quoted }: OutsideSearch,
): string | undefined {
  const rest = withoutNames(sentence, inside);
  const lower = rest.toLowerCase();
  return outside.find(
    (name) =>
      name.length >= 3 &&
      lower.includes(name.toLowerCase()) &&
      !quoted.includes(name.toLowerCase()) &&
      isNamed(rest, name),
  );
}

function isNamed(sentence: string, name: string): boolean {
  if (/\s/.test(name.trim())) return wholeWord(name, 'iu').test(sentence);
  const at = sentence.search(wholeWord(name, 'u'));
  const isAcronym = /\p{Lu}.*\p{Lu}|\d/u.test(name);
  return isAcronym
    ? at >= 0
    : at > 0 && /\p{Lu}/u.test(name) && /[\p{L}\p{N},] ?$/u.test(sentence.slice(0, at));
}

/** With a space where one of these names stood. */
export function withoutNames(sentence: string, names: readonly string[]): string {
  const longestFirst = [...names].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (text, name) =>
      text.toLowerCase().includes(name.toLowerCase()) ? text.replace(wholeWord(name, 'giu'), ' ') : text,
    sentence,
  );
}
