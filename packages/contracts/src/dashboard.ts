import type { DashboardBody } from '@debrief/core';
import { z } from 'zod';
import { planFeatureSchema } from './billing.ts';
import { idSchema, instantSchema } from './ids.ts';
import { topicMasterySchema } from './mastery.ts';
import { examReadinessSchema } from './readiness.ts';

/** Null body: nothing has been submitted yet. */
export const dashboardSchema = z.object({
  status: z.enum(['empty', 'computing', 'ready']),
  compiledAt: instantSchema.nullable(),
  body: z.custom<DashboardBody>().nullable(),
  /** Names for every topic and quiz id in the body. */
  names: z.record(z.string(), z.string()),
  readiness: z.array(examReadinessSchema),
  topics: z.array(topicMasterySchema),
  /** What the person's plan does not include: it is empty, or locked, in this answer. */
  locked: z.array(planFeatureSchema),
});
export type Dashboard = z.infer<typeof dashboardSchema>;

export const practiceInput = z.strictObject({ topicId: idSchema });

/** Where a topic can be practised: the quizzes the person may take, those with most of it first. */
export const practiceSchema = z.object({
  topicId: idSchema,
  topicName: z.string(),
  /** From the subject down; the topic itself is left out. */
  path: z.array(z.string()),
  quizzes: z.array(
    z.object({
      quizId: idSchema,
      quizTitle: z.string(),
      questionCount: z.number().int(),
      /** Questions of the topic or below it. */
      onTopicCount: z.number().int(),
      timeLimitMs: z.number().int().nullable(),
      attemptCount: z.number().int(),
      lastPercent: z.number().nullable(),
    }),
  ),
});
export type Practice = z.infer<typeof practiceSchema>;

export const groupOverviewInput = z.strictObject({ groupId: idSchema });

/** How each student of a group is doing, for its tutors; whoever has submitted nothing has zeros and nulls. */
export const groupOverviewSchema = z.array(
  z.object({
    userId: idSchema,
    submittedCount: z.number().int(),
    /** Started or submitted, whichever was later. */
    lastActiveAt: instantSchema.nullable(),
    lastAttemptId: idSchema.nullable(),
    lastPercent: z.number().nullable(),
    /** Mean of the last 30 days. */
    meanPercent: z.number().nullable(),
  }),
);
export type GroupOverview = z.infer<typeof groupOverviewSchema>;
