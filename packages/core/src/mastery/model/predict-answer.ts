import { logistic } from '../../statistics/logistic.ts';
import { z80 } from '../../statistics/z80.ts';
import type { MasteryConstants } from './constants.ts';
import { featureCount, readFeatures } from './features.ts';
import type { ConceptMemory, TopicMemory } from './memory.ts';
import { type Asked, emptyStanding, readStanding, type Standing } from './read-standing.ts';

export interface Prediction {
  /** Expected credit of the answer, 0..1. */
  chance: number;
  /** Ends of its 80 % interval. */
  low: number;
  high: number;
}

const features = new Float64Array(featureCount);
const standing = emptyStanding();

/** What will become of the answer, with its 80 % interval. Reads the memories only. */
export function predictAnswer(constants: MasteryConstants, asked: Asked): Prediction {
  readStanding(constants, asked, standing);
  const logit = logitOfAnswer(constants, asked, standing, features);
  const { guess } = asked.question;
  const half = z80 * Math.sqrt(standing.variance);
  const chanceAt = (at: number) => guess + (1 - guess) * logistic(at);
  return { chance: chanceAt(logit), low: chanceAt(logit - half), high: chanceAt(logit + half) };
}

/** Logit of knowing the answer: the weighted features, and what is peculiar to the question and its concepts. */
export function logitOfAnswer(
  { weights }: MasteryConstants,
  asked: Asked,
  believed: Standing,
  out: Float64Array,
): number {
  readFeatures(asked, believed, out);
  let logit = 0;
  for (let place = 0; place < featureCount; place++)
    logit += (weights[place] as number) * (out[place] as number);
  return logit + peculiarOf(asked, believed);
}

function peculiarOf({ question, learner, concepts, topics }: Asked, { ability }: Standing): number {
  let ofTopics = 0;
  for (let place = 0; place < topics.length; place++) {
    const topic = topics[place] as TopicMemory;
    const { right, wrong } = concepts[place] as ConceptMemory;
    ofTopics += topic.offset + topic.gainRight * Math.log1p(right) + topic.gainWrong * Math.log1p(wrong);
  }
  return (
    question.offset +
    question.slope * ability +
    question.echo * learner.lately +
    ofTopics / Math.max(1, topics.length)
  );
}
