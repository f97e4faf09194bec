import { logitOf } from '../../statistics/logistic.ts';
import { fitLine, mean } from '../../trends/least-squares.ts';
import { estimateReadiness } from '../estimate-readiness.ts';
import { type EstimatedReadiness, readinessHalfLifeDays } from '../readiness.ts';
import { passChance } from './pass-chance.ts';
import type { PassAnswer, PassHistory } from './pass-history.ts';

/** What may be known of somebody at one moment: figures by name, null where there is none. */
export type PassFeatures = Readonly<Record<string, number | null>>;

const dayMs = 86_400_000;
/** A trend of more quizzes than this is an old story. */
const trendQuizzes = 10;
/** Nobody spends an hour on a question: the page stayed open. */
const longestMs = 600_000;
/** A domain counts as covered from so many answers on. */
const coveredFrom = 5;

/**
 * The features of inventory 000-40 (number of quizzes, mean score, mean time, distinct categories, accuracy by category)
 * and ours. Counts are logarithms: the tenth quiz says more than the hundredth. Nothing of who somebody is: no name, age,
 * sex, place, disability.
 */
export function passFeatures({ now, exam, answers }: PassHistory): PassFeatures {
  const known = answers.filter((answer) => answer.answeredAt.getTime() <= now.getTime());
  if (known.length === 0) return { answerCount: 0, quizCount: 0 };
  const quizzes = [...Map.groupBy(known, (answer) => answer.attemptId).values()].sort(byTime);
  return {
    answerCount: Math.log1p(known.length),
    quizCount: Math.log1p(quizzes.length),
    meanScore: mean(quizzes.map(meanCredit)),
    recentScore: recentScore(known, now),
    scoreTrend: scoreTrend(quizzes),
    meanTime: meanTime(known),
    categoryCount: Math.log1p(new Set(known.map((answer) => answer.topicId)).size),
    activeDays: Math.log1p(new Set(known.map(({ answeredAt }) => dayOf(answeredAt))).size),
    daysSinceLast: Math.log1p(dayOf(now) - Math.max(...known.map(({ answeredAt }) => dayOf(answeredAt)))),
    ...ofTheExam({ now, exam, answers: known }),
  };
}

/** What the rules say and why: the trained model starts where they are. */
function ofTheExam({ now, exam, answers }: PassHistory): PassFeatures {
  const estimate = estimateReadiness({ now, domains: exam.domains, answers, cohortMean: null });
  if (estimate.status !== 'estimated') return {};
  const standing = estimate.domains.map((domain) => domain.estimatePercent / 100);
  return {
    expectedScore: within6(logitOf(passChance(estimate, exam).chance)),
    accuracySpread: Math.max(...standing) - Math.min(...standing),
    coverage: coverageOf(estimate),
    ...Object.fromEntries(
      estimate.domains.map(({ topicId, accuracyPercent, estimatePercent }) => [
        `accuracy:${topicId}`,
        accuracyPercent === null ? null : estimatePercent / 100,
      ]),
    ),
  };
}

/** Share of the exam, by weight, that was practised. */
function coverageOf({ domains }: EstimatedReadiness): number {
  const covered = domains.filter((domain) => domain.answerCount >= coveredFrom);
  return covered.reduce((sum, domain) => sum + domain.weight, 0);
}

function recentScore(answers: readonly PassAnswer[], now: Date): number {
  const weights = answers.map(
    ({ answeredAt }) => 0.5 ** ((now.getTime() - answeredAt.getTime()) / dayMs / readinessHalfLifeDays),
  );
  const earned = answers.reduce((sum, { credit }, index) => sum + Number(credit) * (weights[index] ?? 0), 0);
  return earned / Math.max(Number.MIN_VALUE, mean(weights) * weights.length);
}

/** Change of the score from quiz to quiz, over the latest; null with fewer than three. */
function scoreTrend(quizzes: readonly PassAnswer[][]): number | null {
  const scores = quizzes.slice(-trendQuizzes).map(meanCredit);
  if (scores.length < 3) return null;
  return fitLine(scores.map((y, x) => ({ x, y })))?.slope ?? null;
}

/** Logarithm of the mean seconds. */
function meanTime(answers: readonly PassAnswer[]): number {
  return Math.log1p(mean(answers.map(({ timeSpentMs }) => Math.min(longestMs, timeSpentMs))) / 1000);
}

function meanCredit(answers: readonly PassAnswer[]): number {
  return mean(answers.map(({ credit }) => Number(credit)));
}

function byTime([one]: readonly PassAnswer[], [other]: readonly PassAnswer[]): number {
  return (one?.answeredAt.getTime() ?? 0) - (other?.answeredAt.getTime() ?? 0);
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / dayMs);
}

/** Beyond that a chance is as good as sure. */
function within6(logit: number): number {
  return Math.max(-6, Math.min(6, logit));
}
