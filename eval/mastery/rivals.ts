import {
  type AnswerRecord,
  fitTracers,
  type Tracer,
  traceAnswer,
  tracedChance,
  usualTracer,
} from '@debrief/core';

/** Each of these says a chance for every answer of the test, knowing the training and what came before. */
export type Rival = (train: readonly AnswerRecord[], test: readonly AnswerRecord[]) => Float64Array;

/** What is believed of a question before its answers, in answers. */
const priorAnswers = 3;

/** How hard the question is, and nothing about the person. */
export const itemOnly: Rival = (train, test) => {
  const counts = new Map<string, { right: number; count: number }>();
  let right = 0;
  for (const { questionId, credit } of train) {
    const known = counts.get(questionId) ?? { right: 0, count: 0 };
    counts.set(questionId, { right: known.right + credit, count: known.count + 1 });
    right += credit;
  }
  const mean = right / train.length;
  return Float64Array.from(test, ({ questionId }) => {
    const { right: earned, count } = counts.get(questionId) ?? { right: 0, count: 0 };
    return (earned + priorAnswers * mean) / (count + priorAnswers);
  });
};

/** Bayesian knowledge tracing, a tracer for each skill; the mean chance where a question has several. */
export const tracerPerSkill: Rival = (train, test) => {
  const tracers = fitTracers(train);
  const known = new Map<string, number>();
  return Float64Array.from(test, ({ userId, topicIds, credit }) => {
    const ofAnswer = topicIds.length > 0 ? topicIds : ['none'];
    const chances = ofAnswer.map((topicId) => {
      const tracer: Tracer = tracers.get(topicId) ?? usualTracer;
      const key = `${userId}\t${topicId}`;
      const before = known.get(key) ?? tracer.prior;
      known.set(key, traceAnswer(tracer, before, credit));
      return tracedChance(tracer, before);
    });
    return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  });
};
