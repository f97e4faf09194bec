export { type ConceptMastery, conceptMastery } from './concept-mastery.ts';
export type { MasteryConstants } from './constants.ts';
export { fitMastery } from './fit/fit-mastery.ts';
export { fitTracers } from './fit/fit-tracer.ts';
export { type AnswerRecord, type FittedMastery, MasteryRun } from './fit/mastery-run.ts';
export { learnAnswer } from './learn-answer.ts';
export type { ConceptMemory, LearnerMemory, QuestionMemory, RepeatMemory, TopicMemory } from './memory.ts';
export {
  newConceptMemory,
  newLearnerMemory,
  newQuestionMemory,
  newRepeatMemory,
  newTopicMemory,
} from './new-memories.ts';
export { type Prediction, predictAnswer } from './predict-answer.ts';
export { type Asked, readAbility } from './read-standing.ts';
export { shippedConstants } from './shipped-constants.ts';
export { type Tracer, traceAnswer, tracedChance, usualTracer } from './tracer.ts';
