import type { TopicId } from '../ids.ts';
import type { Credit } from '../points/credit.ts';

/** Below this many answers there is no estimate. */
export const minReadinessAnswers = 30;
/** An answer counts half after this many days, and not at all after six times as many. */
export const readinessHalfLifeDays = 21;

export interface ReadinessInput {
  now: Date;
  /** The exam's blueprint; weights may have any sum, their ratios count. */
  domains: readonly ReadinessDomain[];
  /** Every scored answer of the person, in any order; those of no domain (null) are ignored. */
  answers: readonly ReadinessAnswer[];
  /** Mean credit of all learners, 0..1; null when there are too few to tell (0.5 is then assumed). */
  cohortMean: number | null;
}

export interface ReadinessDomain {
  topicId: TopicId;
  weight: number;
  /** Mean credit of all learners in this domain, 0..1; the general mean when missing. */
  cohortMean?: number | null;
}

export interface ReadinessAnswer {
  domainId: TopicId | null;
  credit: Credit;
  answeredAt: Date;
}

export type Readiness = NotEnoughData | EstimatedReadiness;

export interface NotEnoughData {
  status: 'not-enough-data';
  answerCount: number;
  /** Answers still missing until there is an estimate. */
  missingCount: number;
}

export interface EstimatedReadiness {
  status: 'estimated';
  /** Expected score on the exam, 0..100, one decimal. */
  percent: number;
  /** Ends of the 80 % interval, 0..100, one decimal. */
  lowPercent: number;
  highPercent: number;
  answerCount: number;
  /** In the order of the blueprint. */
  domains: DomainReadiness[];
  /** The domain in which ten more right answers would raise the figure most. */
  movesMost: TopicId;
}

/** Why the figure is what it is, one entry for each domain. */
export interface DomainReadiness {
  topicId: TopicId;
  /** Share of the exam, 0..1. */
  weight: number;
  answerCount: number;
  /** The person's own recency-weighted accuracy, 0..100, one decimal; null without answers. */
  accuracyPercent: number | null;
  /** After shrinking to the cohort, 0..100, one decimal. */
  estimatePercent: number;
  /** Points of the figure that this domain brings, 0..100·weight, one decimal. */
  contribution: number;
  /** Points by which ten more right answers here would raise the figure, one decimal. */
  gainFromTenRight: number;
}
