import { fadedLevel, nextLevel } from '../level.ts';
import { type ConceptState, masteryAt } from '../mastery.ts';
import {
  type Asked,
  conceptMastery,
  learnAnswer,
  newConceptMemory,
  newRepeatMemory,
  predictAnswer,
} from '../model/index.ts';
import { tallyAnswer } from '../question-figures.ts';
import type { AnswerToLearn, KnownBefore, LearnedAnswer, TakingIn } from './answer.ts';
import type { TopicChange } from './change.ts';
import { type OpenChange, openChange, type Sitting, settleAll, settleAnswer } from './settle-changes.ts';

/**
 * Takes answers in, in their order: changes the states of `taking` and the sitting. All answers of an attempt come in
 * one call, since each tells something of the topics of the others.
 */
export function takeIn(
  taking: TakingIn,
  sitting: Sitting,
  answers: readonly AnswerToLearn[],
): { learned: LearnedAnswer[]; changes: TopicChange[] } {
  for (const { topicId, at } of answers) openChange(taking, sitting, { topicId, at });
  const learned = answers.map((answer) => learn(taking, sitting, answer));
  return { learned, changes: [...sitting.changes.values()].map((change) => close(taking, change)) };
}

function close({ person }: TakingIn, change: OpenChange): TopicChange {
  const { after } = change;
  const concept = person.concepts.get(change.topicId);
  if (!concept || !after) throw new Error('a change of a topic without an answer');
  const { memory, topic } = concept;
  return { ...change, after, memory: structuredClone({ learner: person.learner, concept: memory, topic }) };
}

function learn(taking: TakingIn, sitting: Sitting, answer: AnswerToLearn): LearnedAnswer {
  const { constants } = taking;
  const { at, credit } = answer;
  const known = taking.knownBefore(answer);
  const everybody = known ? structuredClone(known) : liveOf(taking, answer);
  const before = structuredClone(everybody);
  const { asked, concept } = ask(taking, answer, everybody);
  settleAll(taking, sitting, at);
  const { chance } = predictAnswer(constants, asked);
  if (!known) tally(taking, answer, asked);
  learnAnswer(constants, asked, { credit });
  concept.answerCount += 1;
  concept.lastAt = at;
  settleAnswer(taking, sitting, { ...answer, chance });
  const { value, low } = masteryAt(constants, taking.person.learner, concept, at);
  concept.level = nextLevel(concept.level, value, low);
  const change = sitting.changes.get(answer.topicId);
  if (change) change.levelAfter = concept.level;
  return { ...answer, chance, before, isNew: !known };
}

/** The person's memories of this answer, made when it is their first. */
function ask(taking: TakingIn, answer: AnswerToLearn, { question, topic }: KnownBefore) {
  const { constants, person } = taking;
  const { topicId, questionId, at } = answer;
  const concept: ConceptState = person.concepts.get(topicId) ?? {
    ...{ memory: newConceptMemory(constants), topic, level: 'attempted', answerCount: 0, lastAt: at },
  };
  concept.topic = topic;
  concept.level = fadedLevel(concept.level, masteryAt(constants, person.learner, concept, at).value);
  person.concepts.set(topicId, concept);
  const repeat = person.repeats.get(questionId) ?? newRepeatMemory();
  person.repeats.set(questionId, repeat);
  const asked: Asked = {
    ...{ learner: person.learner, concepts: [concept.memory], topics: [topic], repeat, question, at },
  };
  return { asked, concept };
}

function liveOf({ everybody }: TakingIn, { questionId, topicId }: AnswerToLearn): KnownBefore {
  const question = everybody.questions.get(questionId)?.memory;
  const topic = everybody.topics.get(topicId);
  if (!question || !topic) throw new Error('an answer whose question or topic was not loaded');
  return { question, topic };
}

function tally({ constants, everybody }: TakingIn, { questionId, credit, at }: AnswerToLearn, asked: Asked) {
  const state = everybody.questions.get(questionId);
  const [concept] = asked.concepts;
  const [topic] = asked.topics;
  if (!state || !concept || !topic) return;
  const { value } = conceptMastery(constants, { learner: asked.learner, concept, topic, at });
  tallyAnswer(state.tally, value / 100, credit);
}
