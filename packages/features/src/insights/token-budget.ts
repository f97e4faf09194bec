/** Words, digits, line ends, and every other sign by itself; a space belongs to the word after it. */
const pieces = /[A-Za-z]+|\d+|\n|[^\sA-Za-z\d]/gu;
const looksForeign = /[bcdfghjklmnpqrstvwxz]{6}|^[^aeiouy]{4,}$/i;

/** Tokens a letter, by script. */
const scripts: readonly [RegExp, number][] = [
  [/[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Arabic}\p{scx=Hebrew}]/u, 0.45],
  [/[\p{scx=Deva}\p{scx=Beng}\p{scx=Thai}\p{scx=Taml}\p{scx=Geor}\p{scx=Armn}\p{scx=Khmr}]/u, 0.75],
  [/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u, 0.95],
  [/[\p{L}\p{M}]/u, 2.4],
  [/\p{P}/u, 1],
];

/**
 * About how many tokens a model counts in a text, rather too many than too few: by the words of current encodings, which
 * know English best, other alphabets by half a token a letter, and take rare signs apart into bytes.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(pieces)) tokens += tokensOf(piece);
  return Math.ceil(tokens);
}

function tokensOf(piece: string): number {
  if (/^[A-Za-z]/.test(piece)) return wordTokens(piece);
  if (/^\d/.test(piece)) return Math.ceil(piece.length / 3);
  const code = piece.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  const script = scripts.find(([letters]) => letters.test(piece));
  return script ? script[1] : 3;
}

function wordTokens(word: string): number {
  if (looksForeign.test(word)) return Math.ceil(word.length / 1.5);
  const capitals = word.slice(1).match(/[A-Z]/g)?.length ?? 0;
  return Math.max(1 + capitals / 2, Math.ceil(word.length / 5));
}

/** As many lines as fit into so many tokens, from the first on. */
export function takeLines(lines: readonly string[], tokens: number): string[] {
  const taken: string[] = [];
  let left = tokens;
  for (const line of lines) {
    left -= estimateTokens(line) + 1;
    if (left < 0) break;
    taken.push(line);
  }
  return taken;
}
