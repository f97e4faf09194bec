import { difficultyOf } from './difficulty.ts';
import {
  type MasteryConstants,
  newConceptMemory,
  newLearnerMemory,
  newRepeatMemory,
  predictAnswer,
  type QuestionMemory,
  type TopicMemory,
} from './model/index.ts';

/** Sums over answers of x = what was to be expected at a usual question of the topic, and y = the credit. */
export interface DiscriminationTally {
  n: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

const fewestAnswers = 20;

export function newTally(): DiscriminationTally {
  return { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
}

/** `expected` must have been computed before the answer was learned; both 0..1. */
export function tallyAnswer(tally: DiscriminationTally, expected: number, credit: number): void {
  tally.n += 1;
  tally.x += expected;
  tally.y += credit;
  tally.xx += expected * expected;
  tally.yy += credit * credit;
  tally.xy += expected * credit;
}

/**
 * How well a question tells those who know from those who do not: the correlation of what was to be expected of each
 * person, without this question, with what they earned; -1..1. Null below 20 answers, or when all were alike.
 */
export function discriminationOf({ n, x, y, xx, yy, xy }: DiscriminationTally): number | null {
  if (n < fewestAnswers) return null;
  const spread = (xx - (x * x) / n) * (yy - (y * y) / n);
  if (spread <= 1e-9) return null;
  return Math.max(-1, Math.min(1, (xy - (x * y) / n) / Math.sqrt(spread)));
}

/** Chance of being right without knowing, 0..1, with which a question's memory was begun. */
export function guessOf({ guess }: QuestionMemory): number {
  return guess;
}

/** What an average person who meets the question for the first time may expect, and that as a difficulty 1..10. */
export function questionFigures(
  constants: MasteryConstants,
  { question, topic }: { question: QuestionMemory; topic: TopicMemory },
  at: number,
): { expectedCredit: number; difficulty: number } {
  const { chance } = predictAnswer(constants, {
    learner: newLearnerMemory(constants),
    concepts: [newConceptMemory(constants)],
    topics: [topic],
    repeat: newRepeatMemory(),
    question,
    at,
  });
  return { expectedCredit: chance, difficulty: difficultyOf(chance) };
}
