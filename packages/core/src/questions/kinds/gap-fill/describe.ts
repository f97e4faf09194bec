import type { AnswerWords } from '../../answer-words.ts';
import { bestAnswers, describeTarget } from '../../typed/describe-typed.ts';
import type { Gap, GapFillQuestion } from './question.ts';

/** "1: mean", for each gap that was filled, counted as they stand in the question. */
export function describeFilled({ gaps }: GapFillQuestion, given: Readonly<Record<string, string>>): string[] {
  const filled = new Map(Object.entries(given));
  return gaps.flatMap((gap, index) => {
    const text = textOf(gap, filled.get(gap.id) ?? '');
    return text ? [`${index + 1}: ${text}`] : [];
  });
}

export function describeRight({ gaps }: GapFillQuestion, words: AnswerWords): string[] {
  return gaps.map((gap, index) => `${index + 1}: ${rightText(gap, words)}`);
}

function textOf(gap: Gap, given: string): string {
  if (gap.type !== 'select') return given.trim();
  return gap.choices.find((choice) => choice.id === given)?.text ?? '';
}

function rightText(gap: Gap, words: AnswerWords): string {
  switch (gap.type) {
    case 'select':
      return textOf(gap, gap.rightChoiceId);
    case 'text':
      return bestAnswers(gap.answers)
        .map((answer) => answer.text)
        .join(' / ');
    case 'number':
      return bestAnswers(gap.answers)
        .map(({ target }) => describeTarget(target, words))
        .join(' / ');
  }
}
