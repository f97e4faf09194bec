import type { MasteryConstants } from '../constants.ts';
import { learnAnswer } from '../learn-answer.ts';
import type { ConceptMemory, LearnerMemory, QuestionMemory, RepeatMemory, TopicMemory } from '../memory.ts';
import {
  newConceptMemory,
  newLearnerMemory,
  newQuestionMemory,
  newRepeatMemory,
  newTopicMemory,
} from '../new-memories.ts';
import type { Asked } from '../read-standing.ts';

/** One answer of a log. */
export interface AnswerRecord {
  userId: string;
  questionId: string;
  /** Concepts of the question; none, one or several. */
  topicIds: readonly string[];
  /** Milliseconds since 1970; any one number for all when only the order is known. */
  at: number;
  /** 0..1 */
  credit: number;
  /** Chance of being right without knowing, 0..1; 0 when nobody can say. */
  guess?: number;
}

/** What fitting finds: the constants, and what everybody's answers say of questions and concepts. */
export interface FittedMastery {
  constants: MasteryConstants;
  questions: ReadonlyMap<string, QuestionMemory>;
  topics: ReadonlyMap<string, TopicMemory>;
}

interface Person {
  learner: LearnerMemory;
  concepts: Map<string, ConceptMemory>;
  repeats: Map<string, RepeatMemory>;
}

/**
 * The memories of a whole log, in the order in which it is read: ask, predict, then learn, as the product does it from
 * its tables. What is known beforehand of questions and concepts is copied, not changed.
 */
export class MasteryRun {
  readonly constants: MasteryConstants;
  readonly questions = new Map<string, QuestionMemory>();
  readonly topics = new Map<string, TopicMemory>();
  #people = new Map<string, Person>();
  #asked: { -readonly [Key in keyof Asked]: Asked[Key] } & {
    concepts: ConceptMemory[];
    topics: TopicMemory[];
  };

  constructor({ constants, questions, topics }: FittedMastery) {
    this.constants = constants;
    for (const [id, memory] of questions) this.questions.set(id, { ...memory });
    for (const [id, memory] of topics) this.topics.set(id, { ...memory });
    const [learner, repeat] = [newLearnerMemory(constants), newRepeatMemory()];
    const question = newQuestionMemory(constants, 0);
    this.#asked = { learner, concepts: [], topics: [], repeat, question, at: 0 };
  }

  /** The memories that an answer depends on; the same object each time, valid until the next call. */
  ask(answer: AnswerRecord): Asked {
    const asked = this.#asked;
    const person = this.#person(answer.userId);
    asked.learner = person.learner;
    asked.repeat = found(person.repeats, answer.questionId, newRepeatMemory);
    asked.question = found(this.questions, answer.questionId, () =>
      newQuestionMemory(this.constants, answer.guess ?? 0),
    );
    asked.concepts.length = 0;
    asked.topics.length = 0;
    for (const topicId of answer.topicIds) {
      asked.concepts.push(found(person.concepts, topicId, () => newConceptMemory(this.constants)));
      asked.topics.push(found(this.topics, topicId, () => newTopicMemory(this.constants)));
    }
    asked.at = answer.at;
    return asked;
  }

  /** Takes a whole log in. */
  learnAll(answers: Iterable<AnswerRecord>): this {
    for (const answer of answers) learnAnswer(this.constants, this.ask(answer), answer);
    return this;
  }

  /** Everybody is new again; what is known of questions and concepts stays. */
  forgetPeople(): this {
    this.#people.clear();
    return this;
  }

  #person(userId: string): Person {
    return found(this.#people, userId, () => ({
      learner: newLearnerMemory(this.constants),
      concepts: new Map(),
      repeats: new Map(),
    }));
  }
}

function found<Value>(map: Map<string, Value>, id: string, make: () => Value): Value {
  const known = map.get(id);
  if (known !== undefined) return known;
  const made = make();
  map.set(id, made);
  return made;
}
