import type { ChoiceQuestion } from '@debrief/core';

/**
 * A weight for each option, in per cent, for formats that know nothing else. Right minus wrong comes to the same as
 * shares of 100; all or nothing only nearly, since half of the right ones earn half.
 */
export function writtenWeights({ options, scoring, kind }: ChoiceQuestion): number[] {
  if (scoring === 'option-weights') return options.map(({ weightPercent = 0 }) => weightPercent);
  if (kind === 'single-choice') return options.map(({ isCorrect }) => (isCorrect ? 100 : 0));
  const right = options.filter(({ isCorrect }) => isCorrect).length;
  const wrong = options.length - right;
  const penalty = scoring === 'all-or-nothing' ? -100 : -100 / wrong;
  return options.map(({ isCorrect }) => (isCorrect ? 100 / right : penalty));
}
