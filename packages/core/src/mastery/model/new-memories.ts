import type { MasteryConstants } from './constants.ts';
import type { ConceptMemory, LearnerMemory, QuestionMemory, RepeatMemory, TopicMemory } from './memory.ts';
import { usualTracer } from './tracer.ts';

const noHistory = { mean: 0, right: 0, wrong: 0, trace: 0, last: 0, lastAt: null };

export function newLearnerMemory({ learnerVariance }: MasteryConstants): LearnerMemory {
  return { ...noHistory, variance: learnerVariance, lately: 0, recently: 0, usually: 0 };
}

export function newConceptMemory({ conceptVariance }: MasteryConstants): ConceptMemory {
  return { ...noHistory, variance: conceptVariance, known: null };
}

export function newRepeatMemory(): RepeatMemory {
  return { right: 0, wrong: 0, last: 0, lastAt: null };
}

/** `guess`: chance of being right without knowing, 0..1. */
export function newQuestionMemory({ questionVariance }: MasteryConstants, guess: number): QuestionMemory {
  return { mean: 0, variance: questionVariance, answers: 0, guess, offset: 0, slope: 0, echo: 0 };
}

export function newTopicMemory({ topicVariance }: MasteryConstants): TopicMemory {
  return {
    mean: 0,
    variance: topicVariance,
    answers: 0,
    offset: 0,
    gainRight: 0,
    gainWrong: 0,
    tracer: usualTracer,
  };
}
