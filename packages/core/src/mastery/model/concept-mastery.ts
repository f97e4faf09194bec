import { logistic } from '../../statistics/logistic.ts';
import { z80 } from '../../statistics/z80.ts';
import type { MasteryConstants } from './constants.ts';
import { rememberedMean, rememberedVariance } from './forgetting.ts';
import type { ConceptMemory, LearnerMemory, TopicMemory } from './memory.ts';

export interface ConceptMastery {
  /** Expected credit, in per cent, at an average question of the concept that cannot be guessed; two decimals. */
  value: number;
  /** Ends of its 80 % interval. */
  low: number;
  high: number;
}

/**
 * What a person knows of a concept at a time, 0..100, forgetting included: without an answer it never rises, and a right
 * answer never lowers it.
 */
export function conceptMastery(
  constants: MasteryConstants,
  {
    learner,
    concept,
    topic,
    at,
  }: { learner: LearnerMemory; concept: ConceptMemory; topic: TopicMemory; at: number },
): ConceptMastery {
  const mean = constants.base + learner.mean + rememberedMean(constants, concept, at) + topic.mean;
  const half = z80 * Math.sqrt(learner.variance + rememberedVariance(constants, concept, at));
  return { value: percent(mean), low: percent(mean - half), high: percent(mean + half) };
}

function percent(logit: number): number {
  return Math.round(logistic(logit) * 10_000) / 100;
}
