import { type ReadinessAnswer, type ReadinessDomain, readinessHalfLifeDays } from './readiness.ts';

const dayMs = 86_400_000;
/** After six half-lives an answer would weigh under 1/64; it is left out, so that counts mean something. */
const oldestDays = 6 * readinessHalfLifeDays;
/** Answers that the cohort mean is worth: "shrunk by n/(n+20)". */
const priorAnswers = 20;
const unknownCohortMean = 0.5;

/** One domain of an exam with the evidence for it. Ratios are 0..1, weights of all domains sum to 1. */
export interface WeightedDomain {
  domain: ReadinessDomain;
  weight: number;
  answerCount: number;
  /** Sum of the recency weights: how many answers of today the evidence is worth. */
  evidence: number;
  /** Sum of recency weight × credit. */
  earned: number;
  /** Answers that the prior is worth: 20 spread over the domains by weight. */
  prior: number;
  priorMean: number;
}

/** Leaves out answers too old to count. */
export function recentAnswers(answers: readonly ReadinessAnswer[], now: Date): ReadinessAnswer[] {
  return answers.filter((answer) => ageDays(answer, now) <= oldestDays);
}

/** Weighs the answers of one domain by their age. */
export function weighDomain(
  domain: ReadinessDomain,
  answers: readonly ReadinessAnswer[],
  { now, totalWeight, cohortMean }: { now: Date; totalWeight: number; cohortMean: number | null },
): WeightedDomain {
  const own = answers.filter((answer) => answer.domainId === domain.topicId);
  const weights = own.map((answer) => 0.5 ** (ageDays(answer, now) / readinessHalfLifeDays));
  const weight = domain.weight / totalWeight;
  const mean = domain.cohortMean ?? cohortMean ?? unknownCohortMean;
  return {
    domain,
    weight,
    answerCount: own.length,
    evidence: weights.reduce((sum, each) => sum + each, 0),
    earned: weights.reduce((sum, each, index) => sum + each * Number(own[index]?.credit ?? 0), 0),
    prior: priorAnswers * weight,
    // A prior of exactly 0 or 1 would claim a certainty that nobody has.
    priorMean: Math.min(0.98, Math.max(0.02, mean)),
  };
}

/** Expected credit in the domain after `moreRight` further right answers today. */
export function expectedCredit(domain: WeightedDomain, moreRight = 0): number {
  const { evidence, earned, prior, priorMean } = domain;
  return (prior * priorMean + earned + moreRight) / (prior + evidence + moreRight);
}

/** Variance of that expectation, as of a Beta distribution with the same counts. */
export function creditVariance(domain: WeightedDomain): number {
  const mean = expectedCredit(domain);
  return (mean * (1 - mean)) / (domain.prior + domain.evidence + 1);
}

function ageDays({ answeredAt }: ReadinessAnswer, now: Date): number {
  return Math.max(0, (now.getTime() - answeredAt.getTime()) / dayMs);
}
