import { Decimal, type DecimalNumber } from '../../points/decimal.ts';
import { readNumber } from '../../questions/typed/read-number.ts';
import { spelledNumbers } from './number-words.ts';
import { visibleText, wordsOf } from './plain-words.ts';

const shape =
  /(?<![\p{L}\d_])[+-]?(?:\d+(?:[ ,.']\d{3})*(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d{1,3}|\s*[×x*·]\s*10\s*(?:\^|\*\*)\s*[+-]?\d{1,3})?(?:\s*[/⁄]\s*\d+)?/giu;
const sums =
  /([+-]?\d+(?:[.,]\d+)?)\s*(\+|-|plus|minus|[×x*·]|times|multiplied by|[/÷]|divided by|over)\s*([+-]?\d+(?:[.,]\d+)?)/giu;
const pronounOne =
  /\b(?:the|no|any|each|every|this|that|which|another|only|right|wrong|other|last|next)\s+ones?\b|\bones?\s+(?:of|another|by|thing|step|can|could|must|should|might|may|would|side|idea|word|sentence|more)\b/giu;
const romanShape = /\b(?=[MDCLXVI]{2,}\b)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b/gu;
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Every number that a text says, in whatever notation: digits, powers of ten, fractions, per cent, words, simple sums. */
export function numbersIn(text: string): DecimalNumber[] {
  const visible = visibleText(withRaisedDigits(text)).replace(/[−–‒]/gu, '-');
  const prose = visible.replace(pronounOne, ' ').replace(/half[\s-]li(?:fe|ves)/giu, ' ');
  const typed = [...visible.matchAll(shape)].flatMap(([found]) => readingsOf(found));
  const spelled = spelledNumbers(wordsOf(prose)).map((value) => new Decimal(value));
  const hasPercent = /%|\bper\s?cent\b/iu.test(visible);
  const plain = [
    ...typed,
    ...spelled,
    ...sumsIn(visible),
    ...powersIn(visible),
    ...romansIn(visible),
    ...codedIn(visible),
  ];
  return hasPercent ? [...plain, ...plain.map((value) => value.div(100))] : plain;
}

function readingsOf(found: string): DecimalNumber[] {
  // A full stop that ends a sentence is no decimal point; the fallback reads what stands before separators.
  const read =
    readNumber(found.replace(/'/gu, '').replace(/\*\*/gu, '^')) ??
    readNumber(found.replace(/[.,\s].*$/su, ''));
  return read?.readings.map(({ value }) => value) ?? [];
}

function sumsIn(text: string): DecimalNumber[] {
  return [...text.matchAll(sums)].flatMap(([, a = '', sign = '', b = '']) => {
    const [left, right] = [new Decimal(a.replace(',', '.')), new Decimal(b.replace(',', '.'))];
    if (/^(?:\+|plus)$/iu.test(sign)) return [left.plus(right)];
    if (/^(?:-|minus)$/iu.test(sign)) return [left.minus(right)];
    if (/^(?:[/÷]|divided by|over)$/iu.test(sign)) return right.eq(0) ? [] : [left.div(right)];
    return [left.times(right)];
  });
}

function powersIn(text: string): DecimalNumber[] {
  const powers = text.matchAll(
    /(?<![\d.,])(\d{1,4})\s*(?:\^|\*\*|to the power (?:of )?)\s*\(?([+-]?\d{1,2})(?!\d)/giu,
  );
  return [...powers].map(([, base = '1', exponent = '1']) => new Decimal(base).pow(Number(exponent)));
}

function romansIn(text: string): DecimalNumber[] {
  return [...text.matchAll(romanShape)].map(([numeral]) => {
    const values = [...numeral].map((letter) => romanValues[letter] ?? 0);
    const total = values.reduce((sum, each, at) => sum + (each < (values[at + 1] ?? 0) ? -each : each), 0);
    return new Decimal(total);
  });
}

/** 0x2a, 0b101010, and digits that may be binary. */
function codedIn(text: string): DecimalNumber[] {
  const prefixed = [...text.matchAll(/\b0(?:x[\da-f]{1,12}|b[01]{1,48}|o[0-7]{1,16})\b/giu)].map(([code]) =>
    Number(code),
  );
  const binary = [...text.matchAll(/\b[01]{3,48}\b/gu)].map(([code]) => Number.parseInt(code, 2));
  return [...prefixed, ...binary].map((value) => new Decimal(value));
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10⁻³ is 10^-3, where plain folding would make it 10-3. */
function withRaisedDigits(text: string): string {
  return text.replace(/[⁺⁻]?[⁰¹²³⁴-⁹]+/gu, (power) => {
    const digits = [...power].map((sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '' : raised.indexOf(sign)));
    return `^${digits.join('')}`;
  });
}
