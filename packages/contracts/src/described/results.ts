import { z } from 'zod';
import { idSchema } from '../ids.ts';

const topicScore = z.object({
  topicId: idSchema,
  percent: z.number(),
  points: z.string(),
  maxPoints: z.string(),
  right: z.number(),
  total: z.number(),
});

const sectionScore = z.object({
  id: idSchema,
  title: z.string(),
  topicId: idSchema.nullable(),
  weightPercent: z.number().nullable(),
  percent: z.number().nullable(),
  right: z.number(),
  total: z.number(),
  unmarked: z.number(),
  points: z.string(),
  maxPoints: z.string(),
});

/** What a learner sees at once after submitting: all of it computed, none of it by a model. */
export const scoreCardSchema = z.object({
  scorePercent: z.number(),
  points: z.string(),
  maxPoints: z.string(),
  counts: z.object({
    total: z.number(),
    right: z.number(),
    partial: z.number(),
    wrong: z.number(),
    unanswered: z.number(),
    unmarked: z.number(),
  }),
  durationMs: z.number(),
  categories: z.array(topicScore),
  topics: z.array(topicScore),
  strongCategoryIds: z.array(idSchema),
  weakCategoryIds: z.array(idSchema),
  sentiment: z.enum(['excellent', 'good', 'needs_improvement']),
  timeEfficiency: z.enum(['fast', 'average', 'slow']).nullable(),
  timeRatio: z.number().nullable(),
  difficultyRating: z.number(),
  changeSinceLast: z.number().nullable(),
  hasPassed: z.boolean().nullable(),
  passPercent: z.number().nullish(),
  sections: z.array(sectionScore).optional(),
});

export const questionProblemSchema = z.object({ place: z.string(), sentence: z.string() });

export const itemStatisticsSchema = z.object({
  questionId: z.string(),
  answerCount: z.number(),
  facility: z.number().nullable(),
  deviation: z.number().nullable(),
  randomGuess: z.number().nullable(),
  intendedWeight: z.number().nullable(),
  effectiveWeight: z.number().nullable(),
  discriminationIndex: z.number().nullable(),
  discriminativeEfficiency: z.number().nullable(),
});

export const itemFindingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('few-answers'), count: z.number() }),
  z.object({ kind: z.literal('key-may-be-wrong'), answerKey: z.string() }),
  z.object({ kind: z.literal('works-against') }),
  z.object({ kind: z.literal('near-guessing') }),
  z.object({ kind: z.literal('hard') }),
  z.object({ kind: z.literal('easy') }),
  z.object({ kind: z.literal('tells-badly') }),
  z.object({ kind: z.literal('unused-options'), answerKeys: z.array(z.string()) }),
  z.object({ kind: z.literal('tells-well') }),
]);

export const quizStatisticsSchema = z.object({
  attemptCount: z.number(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  deviation: z.number().nullable(),
  skewness: z.number().nullable(),
  kurtosis: z.number().nullable(),
  internalConsistency: z.number().nullable(),
  errorRatio: z.number().nullable(),
  standardError: z.number().nullable(),
  histogram: z.array(z.number()),
});
