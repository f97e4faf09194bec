import { logitOf } from '../../statistics/logistic.ts';
import { logHoursSince } from './forgetting.ts';
import type { ConceptMemory, LearnerMemory, RepeatMemory, TopicMemory } from './memory.ts';
import type { Asked, Standing } from './read-standing.ts';
import { tracedChance } from './tracer.ts';

/**
 * What the chance is read from, beside the filter's own belief: counts of earlier right and wrong answers as in the best
 * logistic regression of Gervet et al. (Journal of Educational Data Mining 12, 2020), how the latest answers went, time
 * since, and what a knowledge tracer thinks. In this order in `MasteryConstants.weights`.
 */
export const featureNames = [
  ...['one', 'belief', 'general', 'beyond', 'question', 'ease'],
  ...['trace', 'lately', 'recently', 'usually', 'last', 'conceptTrace', 'conceptLast'],
  ...['conceptRight', 'conceptWrong', 'right', 'wrong', 'repeatRight', 'repeatWrong', 'repeatLast'],
  ...['isNewConcept', 'waited', 'waitedBeyond', 'paused', 'pausedLately', 'conceptRate', 'rate'],
  ...['moreConcepts', 'doubt', 'doubtBelief', 'repeatWaited', 'abilityQuestion', 'middle', 'latelySquared'],
  ...['traced', 'tracedQuestion'],
] as const;

export const featureCount = featureNames.length;

/** π/8: how much doubt flattens a probability (MacKay, Neural Computation 4, 1992). */
const flattening = Math.PI / 8;

/** Fills `out` with the features of a question that is asked, in the order of `featureNames`. */
export function readFeatures(asked: Asked, standing: Standing, out: Float64Array): void {
  const { learner, repeat, question, concepts, at } = asked;
  const { mean, variance, ability, beyond, ease } = standing;
  const doubt = Math.sqrt(variance);
  const paused = logHoursSince(learner.lastAt, at);
  out[0] = 1;
  out[1] = mean / Math.sqrt(1 + flattening * variance);
  out[2] = learner.mean;
  out[3] = beyond;
  out[4] = question.mean;
  out[5] = ease;
  readLately(learner, out);
  readConcepts(asked, out);
  out[15] = Math.log1p(learner.right);
  out[16] = Math.log1p(learner.wrong);
  readRepeat(repeat, at, out);
  out[22] = (out[21] as number) * beyond;
  out[23] = paused;
  out[24] = paused * learner.lately;
  out[26] = shareRight(learner);
  out[27] = Math.max(0, concepts.length - 1);
  out[28] = doubt;
  out[29] = doubt * mean;
  out[31] = ability * question.mean;
  out[32] = Math.exp(-Math.abs(mean));
  out[33] = learner.lately ** 2;
  out[35] = (out[34] as number) * question.mean;
}

function readLately({ trace, lately, recently, usually, last }: LearnerMemory, out: Float64Array): void {
  out[6] = trace;
  out[7] = lately;
  out[8] = recently;
  out[9] = usually;
  out[10] = last;
}

/** Means over the concepts of the question. */
function readConcepts({ concepts, topics, at }: Asked, out: Float64Array): void {
  let [trace, last, right, wrong, fresh, waited, rate, traced] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let place = 0; place < concepts.length; place++) {
    const concept = concepts[place] as ConceptMemory;
    const { tracer } = topics[place] as TopicMemory;
    trace += concept.trace;
    last += concept.last;
    right += Math.log1p(concept.right);
    wrong += Math.log1p(concept.wrong);
    fresh += concept.lastAt === null ? 1 : 0;
    waited += logHoursSince(concept.lastAt, at);
    rate += shareRight(concept);
    traced += logitOf(tracedChance(tracer, concept.known ?? tracer.prior));
  }
  const share = 1 / Math.max(1, concepts.length);
  out[11] = trace * share;
  out[12] = last * share;
  out[13] = right * share;
  out[14] = wrong * share;
  out[20] = fresh * share;
  out[21] = waited * share;
  out[25] = rate * share;
  out[34] = traced * share;
}

function readRepeat({ right, wrong, last, lastAt }: RepeatMemory, at: number, out: Float64Array): void {
  out[17] = Math.log1p(right);
  out[18] = Math.log1p(wrong);
  out[19] = last;
  out[30] = logHoursSince(lastAt, at);
}

/** Held towards one half while little is known; -0.5..0.5. */
function shareRight({ right, wrong }: { right: number; wrong: number }): number {
  return (right + 1) / (right + wrong + 2) - 0.5;
}
