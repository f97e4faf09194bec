import { Decimal, type DecimalNumber } from '../points/decimal.ts';
import type { NumericQuestion, NumericTarget, ShortAnswerQuestion } from './question.ts';
import { blank, brokenCredits, type QuestionProblem, unless } from './question-problem.ts';
import { comparableText } from './score-short-answer.ts';

/** Numbers that are numbers, tolerances from 0 up, ranges the right way round, one answer with full credit. */
export function validateNumeric({ answers }: NumericQuestion): QuestionProblem[] {
  const targets = answers.flatMap(({ target }, index) => brokenTarget(target, `answers[${index}]`));
  return [...brokenCredits(answers), ...targets];
}

/** Texts that are there, each once, one with full credit. */
export function validateShortAnswer({ answers, isCaseSensitive }: ShortAnswerQuestion): QuestionProblem[] {
  const texts = answers.map((answer) => comparableText(answer.text, isCaseSensitive));
  return [
    ...brokenCredits(answers),
    ...answers.flatMap((answer, index) => blank(`answers[${index}].text`, answer.text)),
    ...unless(new Set(texts).size === texts.length, 'answers', 'two accept the same text'),
  ];
}

function brokenTarget(target: NumericTarget, place: string): QuestionProblem[] {
  const names = target.type === 'value' ? (['value', 'tolerance'] as const) : (['min', 'max'] as const);
  const [first, second] = names.map((name) => decimalIn((target as Record<string, string>)[name] ?? ''));
  if (!first || !second) {
    const name = first ? names[1] : names[0];
    return [{ place: `${place}.${name}`, sentence: 'is not a decimal number such as -3.25' }];
  }
  if (target.type === 'value') return unless(second.gte(0), `${place}.tolerance`, 'must not be negative');
  return unless(first.lte(second), place, `the range runs backwards: ${target.min} to ${target.max}`);
}

/** Authors' numbers have a point and no grouping; an exponent of up to three digits is allowed. */
function decimalIn(text: string): DecimalNumber | undefined {
  return /^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,3})?$/i.test(text) ? new Decimal(text) : undefined;
}
