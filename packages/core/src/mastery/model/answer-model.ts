import type { MasteryConstants } from './constants.ts';
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

export interface Prediction {
  /** Expected credit of the answer, 0..1. */
  chance: number;
  /** Ends of its 80 % interval. */
  low: number;
  high: number;
}

const z80 = 1.2816;

export function newLearnerMemory(constants: MasteryConstants): LearnerMemory {
  return { mean: 0, variance: constants.learnerVariance, right: 0, wrong: 0, trace: 0, lastAt: null };
}

export function newConceptMemory(constants: MasteryConstants): ConceptMemory {
  return { ...newLearnerMemory(constants), variance: constants.conceptVariance };
}

export function newRepeatMemory(): RepeatMemory {
  return { right: 0, wrong: 0, lastCredit: 0, lastAt: null };
}

/** `guess`: chance of being right without knowing, 0..1. */
export function newQuestionMemory(constants: MasteryConstants, guess: number): QuestionMemory {
  return { mean: 0, variance: constants.questionVariance, answers: 0, guess };
}

export function newTopicMemory(constants: MasteryConstants): TopicMemory {
  return { mean: 0, variance: constants.topicVariance, answers: 0 };
}

/** What will become of the answer, with 80 % interval. Reads the memories only. */
export function predictAnswer(constants: MasteryConstants, asked: Asked): Prediction {
  const { mean, variance } = logitOf(constants, asked);
  const half = z80 * Math.sqrt(variance);
  return { chance: logistic(mean), low: logistic(mean - half), high: logistic(mean + half) };
}

/** Takes one answer in: changes the memories. `credit` 0..1, what hints have cost already taken off. */
export function learnAnswer(constants: MasteryConstants, asked: Asked, { credit }: { credit: number }): void {
  const { mean, variance } = logitOf(constants, asked);
  const chance = logistic(mean);
  const slope = chance * (1 - chance);
  const share = 1 / Math.max(1, asked.concepts.length);
  const move = (memory: { mean: number; variance: number }, part: number) => {
    const covariance = memory.variance * part;
    memory.mean += (covariance / (1 + slope * variance)) * (credit - chance);
    memory.variance -= (covariance ** 2 * slope) / (1 + slope * variance);
  };
  const note = (memory: LearnerMemory) => {
    memory.right += credit;
    memory.wrong += 1 - credit;
    memory.trace += 0.25 * (credit - chance - memory.trace);
    memory.lastAt = asked.at;
  };
  asked.learner.variance += constants.learnerDrift;
  move(asked.learner, 1);
  note(asked.learner);
  for (const concept of asked.concepts) {
    concept.variance += constants.conceptDrift;
    move(concept, share);
    note(concept);
  }
  for (const topic of asked.topics) {
    move(topic, share);
    topic.answers += 1;
  }
  move(asked.question, 1);
  asked.question.answers += 1;
  asked.repeat.right += credit;
  asked.repeat.wrong += 1 - credit;
  asked.repeat.lastCredit = credit;
  asked.repeat.lastAt = asked.at;
}

/** What is known of a concept: 0..100, the expected credit at an average question of it, with its 80 % interval. */
export function conceptMastery(
  constants: MasteryConstants,
  {
    learner,
    concept,
    topic,
  }: { learner: LearnerMemory; concept: ConceptMemory; topic: TopicMemory; at: number },
): { value: number; low: number; high: number } {
  const mean = constants.base + learner.mean + concept.mean + topic.mean;
  const half = z80 * Math.sqrt(learner.variance + concept.variance);
  const percent = (logit: number) => Math.round(logistic(logit) * 10_000) / 100;
  return { value: percent(mean), low: percent(mean - half), high: percent(mean + half) };
}

function logitOf(
  { base }: MasteryConstants,
  { learner, concepts, topics, question }: Asked,
): { mean: number; variance: number } {
  const share = 1 / Math.max(1, concepts.length);
  let mean = base + learner.mean + question.mean;
  let variance = learner.variance + question.variance;
  for (const concept of concepts) {
    mean += concept.mean * share;
    variance += concept.variance * share * share;
  }
  for (const topic of topics) {
    mean += topic.mean * share;
    variance += topic.variance * share * share;
  }
  return { mean, variance };
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
