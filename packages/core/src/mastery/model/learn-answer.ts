import { logistic } from '../../statistics/logistic.ts';
import type { MasteryConstants } from './constants.ts';
import { rememberedMean, rememberedVariance } from './forgetting.ts';
import type { ConceptMemory, LearnerMemory, RepeatMemory, TopicMemory } from './memory.ts';
import { type Asked, emptyStanding, readStanding } from './read-standing.ts';
import { traceAnswer } from './tracer.ts';

const standing = emptyStanding();

/**
 * Takes one answer in: changes the memories. `credit` 0..1, what hints have cost already taken off.
 *
 * Abilities and eases move by one step of an extended Kalman filter with a logistic observation (as in Glicko and in the
 * dynamic models of Glickman, Applied Statistics 48, 1999): each by its own variance's share of the surprise. A question
 * that can be guessed says less, as in the three-parameter model of item response theory.
 */
export function learnAnswer(constants: MasteryConstants, asked: Asked, { credit }: { credit: number }): void {
  const { learner, concepts, topics, question, repeat, at } = asked;
  readStanding(constants, asked, standing);
  const { push, information, surprise } = observe(standing.mean, question.guess, credit);
  const damping = 1 + information * standing.variance;
  const share = 1 / Math.max(1, concepts.length);
  learner.variance += constants.learnerDrift;
  move(learner, 1, push / damping, information / damping);
  noteLearner(learner, credit, surprise, at);
  for (let place = 0; place < concepts.length; place++) {
    const concept = concepts[place] as ConceptMemory;
    const topic = topics[place] as TopicMemory;
    concept.variance = rememberedVariance(constants, concept, at) + constants.conceptDrift;
    concept.mean = rememberedMean(constants, concept, at);
    move(concept, share, push / damping, information / damping);
    concept.mean += credit * constants.gainRight + (1 - credit) * constants.gainWrong;
    noteConcept(concept, topic, { credit, surprise, at });
    move(topic, share, push / damping, information / damping);
    topic.answers += 1;
  }
  move(question, 1, push / damping, information / damping);
  question.answers += 1;
  noteRepeat(repeat, credit, at);
}

interface Observation {
  surprise: number;
  push: number;
  information: number;
}

/** Slope of the log likelihood and its expected curvature at the believed logit. */
function observe(logit: number, guess: number, credit: number): Observation {
  const known = logistic(logit);
  const chance = guess + (1 - guess) * known;
  const steepness = ((1 - guess) * known * (1 - known)) / (chance * (1 - chance));
  return {
    surprise: credit - chance,
    push: steepness * (credit - chance),
    information: steepness * (1 - guess) * known * (1 - known),
  };
}

function move(
  estimate: { mean: number; variance: number },
  share: number,
  push: number,
  information: number,
): void {
  const covariance = estimate.variance * share;
  estimate.mean += covariance * push;
  estimate.variance -= covariance * covariance * information;
}

function noteLearner(learner: LearnerMemory, credit: number, surprise: number, at: number): void {
  const outcome = 2 * credit - 1;
  learner.trace += 0.2 * (surprise - learner.trace);
  learner.lately += 0.4 * (outcome - learner.lately);
  learner.recently += 0.12 * (outcome - learner.recently);
  learner.usually += 0.03 * (outcome - learner.usually);
  learner.last = outcome;
  learner.right += credit;
  learner.wrong += 1 - credit;
  learner.lastAt = at;
}

interface Noted {
  credit: number;
  surprise: number;
  at: number;
}

function noteConcept(concept: ConceptMemory, { tracer }: TopicMemory, { credit, surprise, at }: Noted): void {
  concept.trace += 0.3 * (surprise - concept.trace);
  concept.known = traceAnswer(tracer, concept.known ?? tracer.prior, credit);
  concept.last = 2 * credit - 1;
  concept.right += credit;
  concept.wrong += 1 - credit;
  concept.lastAt = at;
}

function noteRepeat(repeat: RepeatMemory, credit: number, at: number): void {
  repeat.right += credit;
  repeat.wrong += 1 - credit;
  repeat.last = 2 * credit - 1;
  repeat.lastAt = at;
}
