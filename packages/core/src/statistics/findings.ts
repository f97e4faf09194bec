import type { QuestionKind } from '../questions/question.ts';
import { type AnswerCount, totalOf } from './answer-count.ts';
import type { ItemStatistics } from './item-statistics.ts';
import type { Third } from './thirds.ts';

/** Where words turn. Counts are of answers, the rest per cent. */
export const findingLimits = {
  /** Below it nothing but that is said. */
  answers: 20,
  /** Strong students that must have chosen a wrong answer before the key is doubted. */
  strongForDoubt: 4,
  easy: 95,
  hard: 25,
  /** Within this of random guessing. */
  nearGuess: 5,
  discriminatesBadly: 20,
  discriminatesWell: 50,
  /** An option that fewer choose attracts nobody. */
  unusedOption: 2,
} as const;

/** What the numbers of a question say, for words beside them; the worst first. */
export type ItemFinding =
  | { kind: 'few-answers'; count: number }
  /** More strong students choose a wrong answer than the right one. */
  | { kind: 'key-may-be-wrong'; answerKey: string }
  /** The weak do better than the strong. */
  | { kind: 'works-against' }
  | { kind: 'near-guessing' }
  | { kind: 'hard' }
  | { kind: 'easy' }
  | { kind: 'tells-badly' }
  | { kind: 'unused-options'; answerKeys: string[] }
  | { kind: 'tells-well' };

interface Judged {
  kind: QuestionKind;
  statistics: ItemStatistics;
  counts: readonly AnswerCount[];
  /** How many attempts of each third met the question. */
  met: Record<Third, number>;
}

/** Reads the numbers of one question; see `findingLimits` for where each begins. */
export function findingsOf({ kind, statistics, counts, met }: Judged): ItemFinding[] {
  const { answerCount, facility, discriminationIndex: index, randomGuess } = statistics;
  if (answerCount < findingLimits.answers) return [{ kind: 'few-answers', count: answerCount }];
  const findings: ItemFinding[] = [];
  const doubted = kind === 'single-choice' || kind === 'true-false' ? doubtedAnswer(counts) : null;
  if (doubted) findings.push({ kind: 'key-may-be-wrong', answerKey: doubted });
  if (index !== null && index < 0) findings.push({ kind: 'works-against' });
  findings.push(...difficultyFindings(facility, randomGuess));
  const isEasy = findings.some((finding) => finding.kind === 'easy');
  if (index !== null && index >= 0 && index < findingLimits.discriminatesBadly && !isEasy)
    findings.push({ kind: 'tells-badly' });
  const unused = kind === 'single-choice' ? unusedAnswers(counts, totalOf(met)) : [];
  if (unused.length > 0) findings.push({ kind: 'unused-options', answerKeys: unused });
  if (index !== null && index >= findingLimits.discriminatesWell) findings.push({ kind: 'tells-well' });
  return findings;
}

function difficultyFindings(facility: number | null, randomGuess: number | null): ItemFinding[] {
  if (facility === null) return [];
  if (facility >= findingLimits.easy) return [{ kind: 'easy' }];
  if (randomGuess && facility <= randomGuess + findingLimits.nearGuess) return [{ kind: 'near-guessing' }];
  return facility <= findingLimits.hard ? [{ kind: 'hard' }] : [];
}

function doubtedAnswer(counts: readonly AnswerCount[]): string | null {
  const right = Math.max(0, ...counts.filter((each) => each.isRight).map((each) => each.byThird.strong));
  const wrong = counts
    .filter((each) => !each.isRight)
    .sort((a, b) => b.byThird.strong - a.byThird.strong || (a.key < b.key ? -1 : 1))[0];
  if (!wrong || wrong.byThird.strong < findingLimits.strongForDoubt) return null;
  return wrong.byThird.strong > right ? wrong.key : null;
}

function unusedAnswers(counts: readonly AnswerCount[], met: number): string[] {
  if (met === 0) return [];
  return counts
    .filter((each) => !each.isRight && (100 * totalOf(each.byThird)) / met < findingLimits.unusedOption)
    .map((each) => each.key);
}
