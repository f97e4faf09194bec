/** A question as the parser reads it, or why it cannot be one. */
export type MendedBlock = { isWhole: true; text: string } | { isWhole: false; reason: string };

interface Parts {
  title: string | null;
  stem: string;
  /** Null for a description. */
  answers: string | null;
  tail: string;
}

/**
 * What Moodle reads and the parser does not: bare colons anywhere, bare `= ~ #` outside the answers, a single short
 * answer that starts with T or F (`{Tokyo}`), spaces and forms of numbers, and texts such as "&&035;" that the parser
 * uses for itself. Checks the braces on the way, since "expected ." helps nobody.
 */
export function mendBlock(block: string): MendedBlock {
  const parts = takeApart(block.replaceAll('&&0', `&&${guard}0`));
  if (typeof parts === 'string') return { isWhole: false, reason: parts };
  const { title, stem, answers, tail } = parts;
  const head = `${title === null ? '' : `::${escapeBare(title, ':=~#{}')}::`}${escapeBare(stem, ':=~#')}`;
  if (answers === null) return { isWhole: true, text: head };
  return { isWhole: true, text: `${head}{${mendAnswers(answers)}}${escapeBare(tail, ':=~#')}` };
}

const guard = '\uE001';

/** Takes out again what `mendBlock` put in. */
export function withoutGuard(text: string): string {
  return text.replaceAll(`&&${guard}0`, '&&0');
}

function takeApart(block: string): Parts | string {
  const { title, rest } = takeTitle(block);
  const open = findBare(rest, '{');
  const firstClose = findBare(rest, '}');
  if (open === -1) {
    if (firstClose !== -1) return 'A } closes what no { opened; as plain text it is written \\}.';
    return { title, stem: rest, answers: null, tail: '' };
  }
  const close = findBare(rest, '}', open);
  if (close === -1)
    return 'The answers begin with { and never end; a blank line inside them ends the question.';
  const inner = rest.slice(open + 1, close);
  if (findBare(inner, '{') !== -1) return 'A { stands inside the answers; as plain text it is written \\{.';
  const tail = rest.slice(close + 1);
  if (findBare(tail, '{') !== -1) {
    return 'There is a second block of answers; is the blank line between two questions missing?';
  }
  if (findBare(tail, '}') !== -1) return 'There is one } too many; as plain text it is written \\}.';
  return { title, stem: rest.slice(0, open), answers: inner, tail };
}

function takeTitle(block: string): { title: string | null; rest: string } {
  const match = /^\s*::([\s\S]*?)::/u.exec(block);
  if (!match) return { title: null, rest: block };
  return { title: match[1] ?? '', rest: block.slice(match[0].length) };
}

/** The place of a character that no backslash escapes. */
function findBare(text: string, character: string, from = 0): number {
  for (let index = from; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === character) return index;
  }
  return -1;
}

function escapeBare(text: string, characters: string): string {
  return text.replace(/\\[\s\S]|[\s\S]/gu, (each) => (characters.includes(each) ? `\\${each}` : each));
}

function mendAnswers(answers: string): string {
  const text = answers.trim();
  if (text.startsWith('#') && !text.startsWith('####')) return mendNumbers(text);
  const mended = escapeBare(answers, ':').replace(/%(-?\d+),(\d+)%/gu, '%$1.$2%');
  return isSingleText(text) ? `=${mended.trimStart()}` : mended;
}

/** `{Tokyo}`: one accepted text without a sign before it. */
function isSingleText(text: string): boolean {
  if (text === '' || text.startsWith('#') || /^(TRUE|FALSE|T|F)\s*(#|$)/u.test(text)) return false;
  return findBare(text, '=') === -1 && findBare(text, '~') === -1;
}

function mendNumbers(text: string): string {
  const [first = '', ...others] = splitAnswers(text.slice(1));
  // One number with feedback behind it needs a sign before it.
  const isBareWithFeedback = /^\s*[^\s=~#][^#]*#(?!###)/u.test(first);
  return `#${[isBareWithFeedback ? `=${first.trimStart()}` : first, ...others].map(mendNumber).join('')}`;
}

/** Each answer with the sign it begins with. */
function splitAnswers(text: string): string[] {
  return text.split(/(?<!\\)(?=[=~])/u);
}

function mendNumber(answer: string): string {
  const end = findBare(answer, '#');
  const number = end === -1 ? answer : answer.slice(0, end);
  const feedback = end === -1 ? '' : escapeBare(answer.slice(end), ':');
  // No number is that long, and the patterns below would take their time.
  if (number.length > 200) return answer;
  const plain = number
    .replace(/%(-?\d+),(\d+)%/gu, '%$1.$2%')
    .replace(/[ \t]*(:|\.\.)[ \t]*/gu, '$1')
    .replace(/^([=~]?(?:%[^%]*%)?)\s+/u, '$1')
    .replace(/(?<![\d.])\.(?=\d)/gu, '0.')
    .replace(/(\d)\.(?![\d.])/gu, '$1')
    .replace(/\d+(?:\.\d+)?e[+-]?\d{1,3}/giu, (each) => expandExponent(each) ?? each);
  return `${plain}${feedback}`;
}

/** "1.5e3" as "1500"; the parser knows no exponents. */
function expandExponent(text: string): string | null {
  const [, whole = '', fraction = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?e([+-]?\d+)$/iu.exec(text) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
