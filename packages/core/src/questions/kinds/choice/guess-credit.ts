import { seededRandom } from '../../../paper/random.ts';
import { meanCredit } from '../../../points/credit.ts';
import { listCreditPatterns } from './credit-patterns.ts';
import type { ChoiceQuestion } from './question.ts';
import { creditOfChoice } from './score.ts';

const sampleSize = 1024;

/**
 * Mean credit over every possible answer; over a fixed sample of them where there are too many to count. A multi-select
 * question is guessed by tossing a coin for each option, with at least one chosen.
 */
export function guessCreditOfChoice(question: ChoiceQuestion): number {
  if (question.kind === 'single-choice') {
    return meanCredit(question.options.map(({ id }) => creditOfChoice(question, [id])));
  }
  const patterns = listCreditPatterns(question);
  return meanCredit(patterns ? patterns.map((pattern) => pattern.credit) : sampleOf(question));
}

function sampleOf(question: ChoiceQuestion) {
  const coin = seededRandom('guess');
  return Array.from({ length: sampleSize }, () => {
    const chosen = question.options.filter(() => coin(2) === 1);
    return creditOfChoice(
      question,
      chosen.map((option) => option.id),
    );
  });
}
