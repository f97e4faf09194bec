import { Decimal } from '../points/decimal.ts';
import type { NumericTarget, Question, QuestionResponse } from './question.ts';

/** The few words that a described answer needs; the texts of options stay in the language of the content. */
export interface AnswerWords {
  true: string;
  false: string;
  /** Between the ends of a range: "1 to 2". */
  to: string;
}

export const englishAnswerWords: AnswerWords = { true: 'True', false: 'False', to: 'to' };

/**
 * The answer in words, one entry for each chosen option, typed text or pair ("prompt → choice"), in the question's
 * order; empty when nothing was answered. Options that do not exist, or an answer of another kind, are left out.
 */
export function describeResponse(
  question: Question,
  response: QuestionResponse | null,
  words: AnswerWords = englishAnswerWords,
): string[] {
  switch (response?.kind) {
    case 'single-choice':
      return optionTexts(question, [response.optionId]);
    case 'multi-select':
      return optionTexts(question, response.optionIds);
    case 'true-false':
      return [response.value ? words.true : words.false];
    case 'numeric':
    case 'short-answer':
      return [response.text.trim()].filter((text) => text !== '');
    case 'matching':
      return pairTexts(question, new Map(Object.entries(response.pairs)));
    default:
      return [];
  }
}

/** The right answer in words, as `describeResponse`; for numeric and short answer all that give full credit. */
export function describeKey(question: Question, words: AnswerWords = englishAnswerWords): string[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return question.options.filter((option) => option.isCorrect).map((option) => option.text);
    case 'true-false':
      return [question.isTrue ? words.true : words.false];
    case 'numeric':
      return best(question.answers).map(({ target }) => withUnit(targetText(target, words), question.unit));
    case 'short-answer':
      return best(question.answers).map((answer) => answer.text);
    case 'matching':
      return pairTexts(question, new Map(question.prompts.map((prompt) => [prompt.id, prompt.choiceId])));
  }
}

function best<T extends { creditPercent: number }>(answers: readonly T[]): T[] {
  const most = Math.max(...answers.map((answer) => answer.creditPercent));
  return answers.filter((answer) => answer.creditPercent === most);
}

function optionTexts(question: Question, ids: readonly string[]): string[] {
  if (question.kind !== 'single-choice' && question.kind !== 'multi-select') return [];
  return question.options.filter((option) => ids.includes(option.id)).map((option) => option.text);
}

function pairTexts(question: Question, pairs: ReadonlyMap<string, string>): string[] {
  if (question.kind !== 'matching') return [];
  return question.prompts.flatMap((prompt) => {
    const choice = question.choices.find((each) => each.id === pairs.get(prompt.id));
    return choice ? [`${prompt.text} → ${choice.text}`] : [];
  });
}

function targetText(target: NumericTarget, words: AnswerWords): string {
  if (target.type === 'range') return `${target.min} ${words.to} ${target.max}`;
  return new Decimal(target.tolerance).eq(0) ? target.value : `${target.value} ± ${target.tolerance}`;
}

function withUnit(text: string, unit: string | undefined): string {
  return unit ? `${text} ${unit}` : text;
}
