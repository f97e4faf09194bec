import type { NumericAnswer, NumericQuestion, NumericTarget } from '@debrief/core';
import type { Numerical, NumericalChoice, NumericalFormat } from 'gift-pegjs';
import { CannotMapError, type Mapping } from './mapping.ts';

export function mapNumeric({ choices }: Numerical, mapping: Mapping): NumericQuestion {
  const { base, source } = mapping;
  const written = writtenNumbers(source);
  if (!Array.isArray(choices)) {
    return {
      ...base,
      kind: 'numeric',
      answers: [{ target: toTarget(choices, written), creditPercent: 100, explanation: '' }],
    };
  }
  const answers = choices.flatMap((choice) => toAnswer(choice, mapping, written));
  return { ...base, kind: 'numeric', answers };
}

function toAnswer(choice: NumericalChoice, { writer }: Mapping, written: WrittenNumbers): NumericAnswer[] {
  const explanation = writer.write(choice.feedback);
  // "*" stands for every other number.
  if ('format' in choice.text) {
    if (explanation)
      writer.notes.push(`The feedback for any other answer was left out: "${explanation.slice(0, 120)}".`);
    return [];
  }
  const creditPercent = choice.weight ?? (choice.isCorrect ? 100 : 0);
  if (creditPercent < 0)
    throw new CannotMapError('An answer of a numeric question takes points away; here the least is none.');
  return [{ target: toTarget(choice.text, written), creditPercent, explanation }];
}

function toTarget(
  { type, number, range, numberLow, numberHigh }: NumericalFormat,
  written: WrittenNumbers,
): NumericTarget {
  if (type === 'high-low')
    return { type: 'range', min: exact(numberLow, written), max: exact(numberHigh, written) };
  return {
    type: 'value',
    value: exact(number, written),
    tolerance: type === 'range' ? exact(range, written) : '0',
  };
}

type WrittenNumbers = ReadonlyMap<number, string>;

/** The parser gives floating-point numbers; what the author wrote is looked up by them, so that no digit is lost. */
function writtenNumbers(source: string): WrittenNumbers {
  const texts = source.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?/giu) ?? [];
  return new Map(
    texts.flatMap(
      (text) =>
        [
          [Number(text), text],
          [Math.abs(Number(text)), text.replace(/^[+-]/u, '')],
        ] as const,
    ),
  );
}

function exact(value: number | undefined, written: WrittenNumbers): string {
  if (value === undefined || !Number.isFinite(value)) throw new CannotMapError('A number cannot be read.');
  const text = written.get(value);
  return canonical(text === undefined || /e/iu.test(text) ? String(value) : text);
}

/** "+.50" as "0.50". */
function canonical(text: string): string {
  return text
    .replace(/^\+/u, '')
    .replace(/^(-?)\./u, '$10.')
    .replace(/\.(?=$|e)/iu, '');
}
