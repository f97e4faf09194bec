import { Decimal, type DecimalNumber } from '../../points/decimal.ts';
import { blank, brokenCredits, type QuestionProblem, unless } from '../question-problem.ts';
import { comparableText } from './comparable-text.ts';
import type { NumericAnswer, NumericTarget } from './number-question.ts';
import type { AcceptedText, TextComparison } from './text-question.ts';
import { hideEscapedStars } from './wildcards.ts';

/** Numbers that are numbers, tolerances from 0 up, ranges the right way round, one answer with full credit. */
export function brokenNumbers(answers: readonly NumericAnswer[], place = 'answers'): QuestionProblem[] {
  const targets = answers.flatMap(({ target }, index) => brokenTarget(target, `${place}[${index}]`));
  return [...brokenCredits(answers, place), ...targets];
}

/** Texts that are there, each once, one with full credit; none that takes whatever is typed. */
export function brokenTexts(
  answers: readonly AcceptedText[],
  comparison: TextComparison,
  place = 'answers',
): QuestionProblem[] {
  const texts = answers.map(({ text }) =>
    comparableText(comparison.hasWildcards ? hideEscapedStars(text) : text, comparison),
  );
  const takesAnything = (index: number) => comparison.hasWildcards && /^\*+$/.test(texts[index] ?? '');
  return [
    ...brokenCredits(answers, place),
    ...answers.flatMap(({ text, creditPercent }, index) => [
      ...blank(`${place}[${index}].text`, text),
      ...unless(
        !(takesAnything(index) && creditPercent > 0),
        `${place}[${index}].text`,
        'gives credit for whatever is typed',
      ),
    ]),
    ...unless(new Set(texts).size === texts.length, place, 'two accept the same text'),
  ];
}

/** Authors' numbers have a point and no grouping; an exponent of up to three digits is allowed. */
export function decimalIn(text: string): DecimalNumber | undefined {
  return /^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,3})?$/i.test(text) ? new Decimal(text) : undefined;
}

/** The numbers at these places, or a problem for each that is none. */
export function brokenDecimals(texts: Readonly<Record<string, string>>): QuestionProblem[] {
  return Object.entries(texts).flatMap(([place, text]) =>
    text.trim() === ''
      ? blank(place, text)
      : unless(decimalIn(text) !== undefined, place, 'is not a decimal number such as -3.25'),
  );
}

function brokenTarget(target: NumericTarget, place: string): QuestionProblem[] {
  switch (target.type) {
    case 'value': {
      const { value, tolerance } = target;
      const broken = brokenDecimals({ [`${place}.value`]: value, [`${place}.tolerance`]: tolerance });
      if (broken.length > 0) return broken.slice(0, 1);
      return unless(new Decimal(tolerance).gte(0), `${place}.tolerance`, 'must not be negative');
    }
    case 'range': {
      const { min, max } = target;
      const broken = brokenDecimals({ [`${place}.min`]: min, [`${place}.max`]: max });
      if (broken.length > 0) return broken.slice(0, 1);
      const isForwards = new Decimal(min).lte(new Decimal(max));
      return unless(isForwards, place, `the range runs backwards: ${min} to ${max}`);
    }
    case 'significant-figures':
      return brokenFigures(target, place);
  }
}

function brokenFigures(
  { value, figures }: Extract<NumericTarget, { type: 'significant-figures' }>,
  place: string,
): QuestionProblem[] {
  const number = decimalIn(value);
  if (!number) return brokenDecimals({ [`${place}.value`]: value });
  if (!Number.isInteger(figures) || figures < 1 || figures > 15) {
    return [{ place: `${place}.figures`, sentence: `must be a whole number from 1 to 15; it is ${figures}` }];
  }
  return [
    ...unless(!number.eq(0), `${place}.value`, 'nought has no significant figures'),
    ...unless(
      number.prec(figures, Decimal.roundHalfUp).eq(number),
      `${place}.value`,
      `has more than ${figures} significant figures`,
    ),
  ];
}
