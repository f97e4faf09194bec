import type { MasteryLevel } from './level.ts';
import {
  type ConceptMemory,
  conceptMastery,
  type LearnerMemory,
  type MasteryConstants,
  type TopicMemory,
} from './model/index.ts';

/** What is kept of one person in one concept; times in milliseconds since 1970. */
export interface ConceptState {
  memory: ConceptMemory;
  /** As it was known when they last answered in it: what others answer since does not move them. */
  topic: TopicMemory;
  level: MasteryLevel;
  answerCount: number;
  lastAt: number;
}

/** 0..100 with the ends of its 80 % interval. */
export interface MasteryValue {
  value: number;
  low: number;
  high: number;
}

/** Share of the credit that is counted of an answer given with a hint (inventory A.5.7). */
const hintShare = 0.7;

/**
 * Credit 0..1 as the model learns it. What hints cost the score is put back first, so that it is not taken twice.
 */
export function creditToLearn({
  credit,
  hintCostPercent,
  hasUsedHint,
}: {
  credit: number;
  hintCostPercent: number;
  hasUsedHint: boolean;
}): number {
  if (!hasUsedHint || credit <= 0) return credit;
  return Math.min(1, credit + hintCostPercent / 100) * hintShare;
}

/** Mastery at a moment, which is not before the last answer. Time alone never raises it. */
export function masteryAt(
  constants: MasteryConstants,
  learner: LearnerMemory,
  { memory: concept, topic, lastAt }: Pick<ConceptState, 'memory' | 'topic' | 'lastAt'>,
  at: number,
): MasteryValue {
  return conceptMastery(constants, { learner, concept, topic, at: Math.max(at, lastAt) });
}
