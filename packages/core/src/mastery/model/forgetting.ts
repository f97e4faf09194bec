import type { MasteryConstants } from './constants.ts';
import type { ConceptMemory } from './memory.ts';

const hour = 3_600_000;

/** ln(1 + hours) since a time; 0 before the first answer or when time runs backwards. */
export function logHoursSince(lastAt: number | null, at: number): number {
  return lastAt === null || at <= lastAt ? 0 : Math.log1p((at - lastAt) / hour);
}

/**
 * What a person still knows of a concept beyond general ability, in logits, at a later time: what was above fades by a
 * power of time (Wixted & Ebbesen, Psychological Science 2, 1991), and all of it by a little more. It never rises.
 */
export function rememberedMean(constants: MasteryConstants, concept: ConceptMemory, at: number): number {
  const waited = logHoursSince(concept.lastAt, at);
  if (waited === 0) return concept.mean;
  const kept = concept.mean > 0 ? concept.mean * Math.exp(-constants.forgetting * waited) : concept.mean;
  return kept - constants.fading * Math.log1p(Math.expm1(waited) / 24);
}

/** What is not practised becomes less certain again: the variance goes back towards what it was before any answer. */
export function rememberedVariance(constants: MasteryConstants, concept: ConceptMemory, at: number): number {
  const kept = Math.exp(-2 * constants.forgetting * logHoursSince(concept.lastAt, at));
  return kept * concept.variance + (1 - kept) * Math.max(concept.variance, constants.conceptVariance);
}
