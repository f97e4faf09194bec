import { wilsonInterval } from './interval.ts';
import {
  type DomainReadiness,
  type EstimatedReadiness,
  minReadinessAnswers,
  type Readiness,
  type ReadinessInput,
} from './readiness.ts';
import {
  creditVariance,
  expectedCredit,
  recentAnswers,
  type WeightedDomain,
  weighDomain,
} from './weighted-domain.ts';

/** What a domain would gain is told for this many right answers. */
const gainAnswers = 10;

/**
 * Readiness by rules (inventory A.5.5): 100 × Σ domain weight × recency-weighted accuracy, shrunk to the cohort mean.
 *
 * Each domain is shrunk by n/(n + 20·weight), n being its recency-weighted answers. When answers are spread as the exam
 * weighs them this is n/(n + 20) over all; when they are not, a domain with one answer does not swing the figure, and one
 * without any stands at the cohort mean. The 80 % interval: variances of the domains' Beta distributions added by squared
 * weight, turned into an equivalent number of answers, then Wilson's interval. It is about the expected score, not about
 * the luck of one exam day. Throws a RangeError when no domain has a weight.
 */
export function estimateReadiness({ now, domains, answers, cohortMean }: ReadinessInput): Readiness {
  const weighted = domains.filter((domain) => domain.weight > 0);
  const totalWeight = weighted.reduce((sum, domain) => sum + domain.weight, 0);
  if (totalWeight === 0) throw new RangeError('The blueprint has no domain with a weight.');
  const known = new Set(weighted.map((domain) => domain.topicId));
  const counted = recentAnswers(answers, now).filter(
    (answer) => answer.domainId !== null && known.has(answer.domainId),
  );
  if (counted.length < minReadinessAnswers) {
    const missingCount = minReadinessAnswers - counted.length;
    return { status: 'not-enough-data', answerCount: counted.length, missingCount };
  }
  return summarise(weighted.map((domain) => weighDomain(domain, counted, { now, totalWeight, cohortMean })));
}

function summarise(domains: readonly WeightedDomain[]): EstimatedReadiness {
  const ratio = domains.reduce((sum, domain) => sum + domain.weight * expectedCredit(domain), 0);
  const variance = domains.reduce((sum, domain) => sum + domain.weight ** 2 * creditVariance(domain), 0);
  const [low, high] = wilsonInterval(ratio, (ratio * (1 - ratio)) / variance);
  const reasons = domains.map(reasonOf);
  const [first, ...others] = reasons as [DomainReadiness, ...DomainReadiness[]];
  const most = others.reduce(
    (best, each) => (each.gainFromTenRight > best.gainFromTenRight ? each : best),
    first,
  );
  return {
    status: 'estimated',
    percent: toPercent(ratio),
    lowPercent: toPercent(low),
    highPercent: toPercent(high),
    answerCount: domains.reduce((sum, domain) => sum + domain.answerCount, 0),
    domains: reasons,
    movesMost: most.topicId,
  };
}

function reasonOf(domain: WeightedDomain): DomainReadiness {
  const { weight, answerCount, evidence, earned } = domain;
  const now = expectedCredit(domain);
  return {
    topicId: domain.domain.topicId,
    weight,
    answerCount,
    accuracyPercent: answerCount === 0 ? null : toPercent(earned / evidence),
    estimatePercent: toPercent(now),
    contribution: toPercent(weight * now),
    gainFromTenRight: toPercent(weight * (expectedCredit(domain, gainAnswers) - now)),
  };
}

/** A ratio in per cent with one decimal. */
function toPercent(ratio: number): number {
  return Math.round(ratio * 1000) / 10;
}
