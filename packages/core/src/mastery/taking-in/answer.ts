import type { ConceptState } from '../mastery.ts';
import type {
  LearnerMemory,
  MasteryConstants,
  QuestionMemory,
  RepeatMemory,
  TopicMemory,
} from '../model/index.ts';
import type { DiscriminationTally } from '../question-figures.ts';

/** One answer as it is taken in. */
export interface AnswerToLearn {
  /** The attempt, or the answer of practice. */
  sourceId: string;
  questionVersionId: string;
  questionId: string;
  topicId: string;
  /** 0..1, see `creditToLearn`. */
  credit: number;
  hasUsedHint: boolean;
  /** Milliseconds since 1970; answers come in this order. */
  at: number;
}

/** What was known of a question and its topic when an answer to it was learned first. */
export interface KnownBefore {
  question: QuestionMemory;
  topic: TopicMemory;
}

export interface LearnedAnswer extends AnswerToLearn {
  chance: number;
  before: KnownBefore;
  /** True when everybody's memories have learned it too, now. */
  isNew: boolean;
}

export interface QuestionState {
  memory: QuestionMemory;
  tally: DiscriminationTally;
}

/** Of everybody; changed by answers that were not learned before. */
export interface EverybodyState {
  questions: Map<string, QuestionState>;
  topics: Map<string, TopicMemory>;
}

export interface PersonState {
  learner: LearnerMemory;
  concepts: Map<string, ConceptState>;
  repeats: Map<string, RepeatMemory>;
}

export interface TakingIn {
  constants: MasteryConstants;
  person: PersonState;
  everybody: EverybodyState;
  /** Of answers that everybody's memories have learned before: they do not learn them again. */
  knownBefore(answer: AnswerToLearn): KnownBefore | undefined;
}
