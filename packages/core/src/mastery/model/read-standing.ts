import type { MasteryConstants } from './constants.ts';
import { rememberedMean, rememberedVariance } from './forgetting.ts';
import type { ConceptMemory, LearnerMemory, QuestionMemory, RepeatMemory, TopicMemory } from './memory.ts';

/** Everything an answer depends on. `concepts` are the learner's, `topics` everybody's, both in the order of the question. */
export interface Asked {
  learner: LearnerMemory;
  concepts: readonly ConceptMemory[];
  topics: readonly TopicMemory[];
  repeat: RepeatMemory;
  question: QuestionMemory;
  /** When it is asked; see `memory.ts`. */
  at: number;
}

/** What the filter believes before the answer. Means over the concepts of the question, as one concept. */
export interface Standing {
  /** Logit of knowing the answer, and its variance. */
  mean: number;
  variance: number;
  /** The person's part of it: general ability and, beyond it, the concepts. */
  ability: number;
  beyond: number;
  /** Ease of the concepts. */
  ease: number;
}

/** Writes into `standing` and returns it: an answer costs no allocation. */
export function readStanding(constants: MasteryConstants, asked: Asked, standing: Standing): Standing {
  const { learner, concepts, topics, question, at } = asked;
  const share = 1 / Math.max(1, concepts.length);
  let beyond = 0;
  let ease = 0;
  let variance = 0;
  for (let place = 0; place < concepts.length; place++) {
    const concept = concepts[place] as ConceptMemory;
    const topic = topics[place] as TopicMemory;
    beyond += rememberedMean(constants, concept, at);
    ease += topic.mean;
    variance += rememberedVariance(constants, concept, at) + constants.conceptDrift + topic.variance;
  }
  standing.beyond = beyond * share;
  standing.ease = ease * share;
  standing.ability = learner.mean + standing.beyond;
  standing.mean = constants.base + standing.ability + standing.ease + question.mean;
  standing.variance =
    learner.variance + constants.learnerDrift + variance * share * share + question.variance;
  return standing;
}

export function emptyStanding(): Standing {
  return { mean: 0, variance: 0, ability: 0, beyond: 0, ease: 0 };
}

/** The person's ability in the concepts of a question, in logits, as it is believed at that time. */
export function readAbility(constants: MasteryConstants, asked: Asked): number {
  return readStanding(constants, asked, emptyStanding()).ability;
}
