import { z80 } from '../../statistics/z80.ts';
import type { DomainReadiness, EstimatedReadiness } from '../readiness.ts';
import { chanceOfAtLeast } from './binomial.ts';
import type { PassPrediction, PassReason } from './pass-prediction.ts';

export interface PassExam {
  /** 0..100 */
  passPercent: number;
  /** How many questions the real exam asks. */
  questionCount: number;
}

/** A certainty that nobody has would be left without luck. */
const surest = 0.001;
/** Evidence of a Beta distribution at an end of the interval: the expected score is taken as known there. */
const known = 1e6;

/**
 * Chance to pass by rules: the expected score is a Beta distribution as wide as the estimate's 80 % interval, the exam
 * draws its questions from it (beta-binomial), and the pass mark must be reached. The ends are the chances of somebody
 * who stands exactly at the ends of the estimate's interval.
 */
export function passChance(estimate: EstimatedReadiness, exam: PassExam): PassPrediction {
  const needed = Math.ceil((exam.passPercent / 100) * exam.questionCount - 1e-9);
  const chanceAt = (percent: number, evidence: number) =>
    chanceOfAtLeast(needed, exam.questionCount, betaOf(percent, evidence));
  const chance = chanceAt(estimate.percent, evidenceOf(estimate));
  return {
    chance,
    low: Math.min(chance, chanceAt(estimate.lowPercent, known)),
    high: Math.max(chance, chanceAt(estimate.highPercent, known)),
    reasons: reasonsOf(estimate.domains, exam.passPercent),
  };
}

function betaOf(percent: number, evidence: number): [number, number] {
  const ratio = Math.min(1 - surest, Math.max(surest, percent / 100));
  return [ratio * evidence, (1 - ratio) * evidence];
}

/** How many answers the estimate is worth: a Beta distribution of that many is as wide as its interval. */
function evidenceOf({ percent, lowPercent, highPercent }: EstimatedReadiness): number {
  const ratio = Math.min(0.99, Math.max(0.01, percent / 100));
  const deviation = Math.max(surest, (highPercent - lowPercent) / 200 / z80);
  return Math.max(2, (ratio * (1 - ratio)) / deviation ** 2 - 1);
}

/** Points of the expected score that a domain brings above or below the pass mark. */
function reasonsOf(domains: readonly DomainReadiness[], passPercent: number): PassReason[] {
  return domains
    .map(({ topicId, weight, estimatePercent }) => {
      const points = weight * (estimatePercent - passPercent);
      const push = points < 0 ? ('down' as const) : ('up' as const);
      return { code: 'accuracy' as const, topicId, push, points: Math.round(Math.abs(points) * 10) / 10 };
    })
    .filter((reason) => reason.points > 0)
    .sort((one, other) => other.points - one.points);
}
