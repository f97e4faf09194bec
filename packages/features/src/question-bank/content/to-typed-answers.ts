import type { AcceptedText, NumericAnswer, NumericTarget, TextComparison } from '@debrief/core';
import type { ContentNumber } from './content-format.ts';

export function toNumericAnswer(answer: ContentNumber): NumericAnswer {
  return { target: toTarget(answer), creditPercent: 100, explanation: answer.explanation };
}

function toTarget(answer: ContentNumber): NumericTarget {
  if ('min' in answer) return { type: 'range', min: answer.min, max: answer.max };
  const { value } = answer;
  if ('figures' in answer) return { type: 'significant-figures', value, figures: answer.figures };
  const { tolerance, relative } = answer;
  return { type: 'value', value, tolerance, ...(relative && { toleranceType: 'relative' }) };
}

export function toTextAnswers(answers: readonly { text: string; explanation: string }[]): AcceptedText[] {
  return answers.map((answer) => ({ ...answer, creditPercent: 100 }));
}

interface ContentComparison {
  caseSensitive: boolean;
  ignoresAccents?: boolean | undefined;
  wildcards?: boolean | undefined;
}

export function toTextComparison({
  caseSensitive,
  ignoresAccents,
  wildcards,
}: ContentComparison): TextComparison {
  return {
    isCaseSensitive: caseSensitive,
    ...(ignoresAccents && { ignoresAccents }),
    ...(wildcards && { hasWildcards: true }),
  };
}
