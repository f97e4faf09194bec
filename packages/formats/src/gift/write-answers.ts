import type {
  AcceptedText,
  ChoiceQuestion,
  EstimationQuestion,
  MatchingQuestion,
  NumericAnswer,
  Question,
} from '@debrief/core';
import { wildcardText } from '../reading/accepted-texts.ts';
import type { Losing } from '../writing/left-out.ts';
import { writtenWeights } from '../writing/option-weights.ts';
import { simpleTarget } from '../writing/simple-number.ts';
import type { GiftTexts } from './write-texts.ts';

type Writing = GiftTexts & { losing: Losing };

/** What stands between the braces; null where GIFT has no such question. */
export function writeAnswers(question: Question, writing: Writing): string | null {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return choices(question, writing);
    case 'true-false': {
      const { isTrue, trueExplanation, falseExplanation } = question;
      const [right, wrong] = isTrue
        ? [trueExplanation, falseExplanation]
        : [falseExplanation, trueExplanation];
      const feedback = right ? `#${writing.text(wrong)}#${writing.text(right)}` : said(wrong, writing);
      return `${isTrue ? 'TRUE' : 'FALSE'}${feedback}`;
    }
    case 'numeric':
      return numbers(question.answers, writing);
    case 'estimation':
      return estimation(question, writing);
    case 'short-answer':
      return accepted(question.answers, question.hasWildcards ?? false, writing);
    case 'matching':
      return pairs(question, writing);
    case 'essay':
      return '';
    case 'ordering':
    case 'gap-fill':
      return null;
  }
}

function said(explanation: string, { text }: GiftTexts): string {
  return explanation ? `#${text(explanation)}` : '';
}

function choices(question: ChoiceQuestion, writing: Writing): string {
  const weights = writtenWeights(question);
  return question.options
    .map((option, index) => {
      const text = writing.text(option.text);
      const feedback = said(option.explanation, writing);
      const weight = weights[index] ?? 0;
      if (question.kind === 'single-choice' && option.isCorrect) {
        return `\n\t=${text.startsWith('%') ? '%100%' : ''}${text}${feedback}`;
      }
      return `\n\t~${weight === 0 && !text.startsWith('%') ? '' : `%${plain(weight)}%`}${text}${feedback}`;
    })
    .join('')
    .concat('\n');
}

/** Never with an exponent. */
function plain(weight: number): string {
  return Math.abs(weight) < 1e-6 ? weight.toFixed(20).replace(/\.?0+$/u, '') : String(weight);
}

function numbers(answers: readonly NumericAnswer[], writing: Writing): string {
  const written = answers.map(({ target, creditPercent, explanation }) => {
    const credit = creditPercent === 100 ? '' : `%${plain(creditPercent)}%`;
    const simple = simpleTarget(target, writing.losing);
    const number =
      'min' in simple
        ? `${simple.min}..${simple.max}`
        : `${simple.value}${Number(simple.tolerance) === 0 ? '' : `:${simple.tolerance}`}`;
    return `=${credit}${number}${said(explanation, writing)}`;
  });
  const [only] = written;
  const isBare = written.length === 1 && only && /^=[-\d.:]+$/u.test(only);
  return isBare ? `#${only.slice(1)}` : `#${written.map((each) => `\n\t${each}`).join('')}\n`;
}

function estimation({ value, fullWithin }: EstimationQuestion, writing: Writing): string {
  writing.losing.lose(
    'An estimation is written as a number with a tolerance: its range and the credit for coming close are not held.',
  );
  const target = { type: 'value', value, tolerance: fullWithin } as const;
  return numbers([{ target, creditPercent: 100, explanation: '' }], writing);
}

function accepted(answers: readonly AcceptedText[], hasWildcards: boolean, writing: Writing): string {
  return answers
    .map(({ text, creditPercent, explanation }) => {
      const typed = writing.typed(wildcardText(text, hasWildcards));
      const credit = creditPercent === 100 && !typed.startsWith('%') ? '' : `%${plain(creditPercent)}%`;
      return `\n\t=${credit}${typed}${said(explanation, writing)}`;
    })
    .join('')
    .concat('\n');
}

function pairs({ prompts, choices: all }: MatchingQuestion, writing: Writing): string {
  const textOf = (id: string) => writing.text(all.find((choice) => choice.id === id)?.text ?? '');
  const used = new Set(prompts.map(({ choiceId }) => choiceId));
  const prompt = (text: string) => {
    if (text.includes('->')) writing.losing.lose('"->" within a prompt is written as "-\\>".');
    return writing.text(text.replaceAll('->', '-\\>'));
  };
  const matched = prompts.map(({ text, choiceId }) => `\n\t=${prompt(text)} -> ${textOf(choiceId)}`);
  const others = all.filter(({ id }) => !used.has(id)).map(({ id }) => `\n\t= -> ${textOf(id)}`);
  return `${[...matched, ...others].join('')}\n`;
}
