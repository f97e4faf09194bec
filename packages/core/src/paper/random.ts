/** Draws whole numbers from 0 to `below - 1`. */
export type Random = (below: number) => number;

/**
 * A seeded generator that gives the same numbers on every machine: the text is hashed to four 32-bit words by xmur3, the
 * numbers come from sfc32 (C. Doty-Humphrey's Small Fast Counter, as in PractRand), after twelve rounds of warming up.
 * Whole-number arithmetic only. Not for secrets.
 */
export function seededRandom(seed: string): Random {
  const word = hashWords(seed);
  const next = sfc32(word(), word(), word(), word());
  for (let round = 0; round < 12; round++) next();
  // A 32-bit number times a small one stays exact in a double.
  return (below) => Math.floor((next() * below) / 2 ** 32);
}

/** A new array in random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

function hashWords(text: string): () => number {
  let hash = 1779033703 ^ text.length;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
}

function sfc32(...words: [number, number, number, number]): () => number {
  let [a, b, c, counter] = words;
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
}
