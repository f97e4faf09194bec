import { z } from 'zod';
import { daySchema, idSchema, instantSchema } from '../ids.ts';
import { topicMasterySchema } from '../mastery.ts';
import { examReadinessSchema } from '../readiness.ts';

const trend = z.object({
  direction: z.enum(['improving', 'declining', 'steady', 'unknown']),
  improvement: z.number().nullable(),
  slope: z.number().nullable(),
});

const standingTopic = z.object({
  topicId: idSchema,
  mastery: z.number(),
  change30: z.number().nullable(),
  count: z.number(),
  evidence: z.array(
    z.object({
      attemptId: idSchema,
      quizTitle: z.string(),
      submittedAt: instantSchema,
      claimId: z.string().nullable(),
      questionCount: z.number(),
      rightCount: z.number(),
    }),
  ),
});

const movedTopic = z.object({
  topicId: idSchema,
  from: z.number(),
  to: z.number(),
  scores: z.array(z.number()),
});

const timeline = z.object({
  quizId: idSchema,
  quizTitle: z.string(),
  entries: z.array(
    z.object({
      attemptId: idSchema,
      submittedAt: instantSchema,
      scorePercent: z.number(),
      durationMs: z.number(),
      change: z.number().nullable(),
    }),
  ),
  trend,
});

const questionHistory = z.object({
  questionId: idSchema,
  excerpt: z.string(),
  topicId: idSchema,
  entries: z.array(
    z.object({
      at: instantSchema,
      outcome: z.enum(['right', 'partial', 'wrong']),
      source: z.enum(['quiz', 'practice']),
      attemptId: idSchema.nullable(),
      questionVersionId: idSchema.nullable(),
    }),
  ),
});

/** Everything the dashboard shows. */
export const dashboardBodySchema = z.object({
  attemptCount: z.number(),
  answerCount: z.number(),
  overallProgress: z.number().nullable(),
  progressTrend: trend,
  progress: z.array(
    z.object({
      attemptId: idSchema,
      quizId: idSchema,
      submittedAt: instantSchema,
      scorePercent: z.number(),
    }),
  ),
  weeks: z.array(
    z.object({
      monday: daySchema,
      attemptCount: z.number(),
      answerCount: z.number(),
      meanPercent: z.number().nullable(),
      minutes: z.number(),
    }),
  ),
  activity: z.array(z.object({ on: daySchema, answerCount: z.number(), minutes: z.number() })),
  strengths: z.array(standingTopic),
  weaknesses: z.array(standingTopic),
  wentUp: z.array(movedTopic),
  wentDown: z.array(movedTopic),
  timelines: z.array(timeline),
  questions: z.array(questionHistory),
  topics: z.array(topicMasterySchema),
  readiness: z.array(examReadinessSchema),
  recentDebriefs: z.array(
    z.object({
      attemptId: idSchema,
      quizId: idSchema,
      quizTitle: z.string(),
      submittedAt: instantSchema,
      scorePercent: z.number().nullable(),
      takeaway: z.string().nullable(),
    }),
  ),
  names: z.record(z.string(), z.string()),
  locked: z.array(z.enum(['insights', 'explanations', 'readiness', 'trends', 'plan-words', 'mail'])),
});
