import { creditOfPercent, noCredit } from '../../points/credit.ts';
import type { Fit } from '../scored-response.ts';
import { comparableText } from './comparable-text.ts';
import type { AcceptedText, TextComparison } from './text-question.ts';
import { hideEscapedStars, matchesWildcards } from './wildcards.ts';

/** The first accepted text that what was typed equals, or fits with its wildcards, decides. */
export function fittingText(
  answers: readonly AcceptedText[],
  comparison: TextComparison,
  typed: string,
): Fit {
  const given = comparableText(typed, comparison);
  const answerIndex = answers.findIndex(({ text }) => accepts(text, comparison, given));
  const answer = answers[answerIndex];
  if (!answer) return { credit: noCredit };
  return { credit: creditOfPercent(answer.creditPercent), matched: { answerIndex } };
}

function accepts(text: string, comparison: TextComparison, given: string): boolean {
  if (!comparison.hasWildcards) return comparableText(text, comparison) === given;
  return matchesWildcards(comparableText(hideEscapedStars(text), comparison), given);
}
