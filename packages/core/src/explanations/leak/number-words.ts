const units =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/u);
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
const whole = new Map<string, number>([
  ...units.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...([
    ['nought', 0],
    ['nil', 0],
    ['none', 0],
    ['dozen', 12],
  ] as const),
]);
const parts: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
};
const moreParts = ['fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function partOf(word: string): number | undefined {
  const place = moreParts.indexOf(word.replace(/s$/u, ''));
  return parts[word] ?? (place >= 0 ? place + 5 : undefined);
}

/** Numbers that a text of words spells out: "forty-two", "three hundred and five", "two thirds", "zero point five". */
export function spelledNumbers(words: readonly string[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < words.length; ) {
    const { value, length } = readAt(words, at);
    if (value !== undefined) found.push(value);
    at += Math.max(1, length);
  }
  return found;
}

interface Spelled {
  value?: number;
  length: number;
}

function readAt(words: readonly string[], start: number): Spelled {
  const { value, length } = readWhole(words, start);
  if (value === undefined) {
    const part =
      words[start] === 'half' || words[start] === 'quarter' ? partOf(words[start] ?? '') : undefined;
    return part ? { value: 1 / part, length: 1 } : { length: 0 };
  }
  const next = words[start + length] ?? '';
  const part = partOf(next);
  if (part) return { value: value / part, length: length + 1 };
  if (next !== 'point') return { value, length };
  const digits = digitsAfter(words, start + length + 1);
  return digits === ''
    ? { value, length }
    : { value: Number(`${value}.${digits}`), length: length + 1 + digits.length };
}

function readWhole(words: readonly string[], start: number): Spelled {
  let [total, current, at] = [0, 0, start];
  let hasAny = false;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const scale = scales[word];
    if (scale !== undefined && hasAny) {
      if (scale === 100) current *= 100;
      else [total, current] = [total + current * scale, 0];
      continue;
    }
    const value = whole.get(word);
    if (value === undefined) {
      if (word === 'and' && hasAny && whole.has(words[at + 1] ?? '') && current % 100 === 0) continue;
      break;
    }
    // "one two" are two numbers, "twenty two" is one.
    if (hasAny && !(current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && value < 10))) break;
    current += value;
    hasAny = true;
  }
  return hasAny ? { value: total + current, length: at - start } : { length: 0 };
}

function digitsAfter(words: readonly string[], start: number): string {
  let digits = '';
  for (let at = start; at < words.length; at++) {
    const value = units.indexOf(words[at] ?? '');
    if (value < 0 || value > 9) break;
    digits += value;
  }
  return digits;
}
