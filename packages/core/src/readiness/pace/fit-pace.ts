import type { EstimatedReadiness } from '../readiness.ts';
import { minPaceAttempts, type Pace, type PaceAnswer } from './pace.ts';

export interface FitPaceInput {
  now: Date;
  estimate: EstimatedReadiness;
  /** Scored answers in the exam's domains, in any order. */
  answers: readonly PaceAnswer[];
  /** Points a week without practice takes away, 0 or more. */
  fadePerWeek: number;
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** Older answers say little about how somebody learns now. */
const oldestWeeks = 26;
/** What a question brings most people before their own answers say more: about 6 points in a hundred questions. */
const usualGain = 0.06;
const usualGainDeviation = 0.05;
/** Practice never makes anybody worse, and some of it always stays. */
const leastGain = 0.005;
/** Of one answer's credit in per cent, where the answers do not tell. */
const leastNoise = 20 ** 2;

/**
 * How much an answered question has moved this person: the slope of credit over the number of questions answered, what
 * forgetting took in the meantime added back, by Bayesian regression with a normal prior (Bishop 2006, §3.3; the
 * intercept has none). Few answers leave the usual gain, many make it the person's own. Null with fewer than three
 * attempts.
 */
export function fitPace({ now, estimate, answers, fadePerWeek }: FitPaceInput): Pace | null {
  const from = now.getTime() - oldestWeeks * weekMs;
  const recent = answers
    .filter(({ answeredAt }) => answeredAt.getTime() >= from && answeredAt <= now)
    .sort((one, other) => one.answeredAt.getTime() - other.answeredAt.getTime());
  if (new Set(recent.map((answer) => answer.attemptId)).size < minPaceAttempts) return null;
  const { percent, lowPercent, highPercent } = estimate;
  const { mean, deviation } = gainOf(recent, fadePerWeek);
  return {
    ...{ percent, lowPercent, highPercent, fadePerWeek: round(fadePerWeek) },
    gainPerQuestion: round(Math.max(leastGain, mean)),
    gainDeviation: round(deviation),
    questionsPerWeek: questionsPerWeek(recent, now),
    answerCount: recent.length,
  };
}

function gainOf(answers: readonly PaceAnswer[], fadePerWeek: number): { mean: number; deviation: number } {
  const start = answers[0]?.answeredAt.getTime() ?? 0;
  const points = answers.map(({ credit, answeredAt }, index) => ({
    x: index,
    y: 100 * Number(credit) + (fadePerWeek * (answeredAt.getTime() - start)) / weekMs,
  }));
  const middleX = (points.length - 1) / 2;
  const middleY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const spread = points.reduce((sum, { x }) => sum + (x - middleX) ** 2, 0);
  const shared = points.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0);
  const total = points.reduce((sum, { y }) => sum + (y - middleY) ** 2, 0);
  const noise = Math.max(leastNoise, total / points.length);
  const precision = spread / noise + usualGainDeviation ** -2;
  const mean = (shared / noise + usualGain * usualGainDeviation ** -2) / precision;
  return { mean, deviation: precision ** -0.5 };
}

function questionsPerWeek(answers: readonly PaceAnswer[], now: Date): number {
  const since = now.getTime() - 4 * weekMs;
  const first = answers[0]?.answeredAt.getTime() ?? 0;
  // Who began a week ago has not done nothing for three weeks before.
  const weeks = Math.min(4, Math.max(1, (now.getTime() - first) / weekMs));
  const count = answers.filter(({ answeredAt }) => answeredAt.getTime() > since).length;
  return Math.round(count / weeks);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
