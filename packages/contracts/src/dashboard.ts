import type { DashboardFigures, PlanFeature, RecentDebrief } from '@debrief/core';
import { z } from 'zod';
import { described } from './described.ts';
import { idSchema, instantSchema } from './ids.ts';
import { masteryTrendSchema, type TopicMastery } from './mastery.ts';
import type { ExamReadiness } from './readiness.ts';

/** Everything the dashboard shows, compiled into one row by a job. */
export interface DashboardBody extends DashboardFigures {
  /** In the order of the tree. */
  topics: TopicMastery[];
  readiness: ExamReadiness[];
  /** Newest first. */
  recentDebriefs: RecentDebrief[];
  /** Names for every topic and quiz id in the body. */
  names: Record<string, string>;
  /** What the person's plan does not include: it is empty, or locked, in this body. */
  locked: PlanFeature[];
}

/**
 * `empty`: nothing has been submitted yet. `computing`: something was submitted, or a day has passed, since the body was
 * compiled. Null body: it is being compiled for the first time.
 */
export const dashboardSchema = z.object({
  status: z.enum(['empty', 'computing', 'ready']),
  compiledAt: instantSchema.nullable(),
  body: described('DashboardBody').nullable(),
});
export type Dashboard = z.infer<typeof dashboardSchema>;

export const studentDashboardInput = z.strictObject({ studentId: idSchema });

/** A student's dashboard as their tutors see it: without the answers they gave while practising their mistakes. */
export const studentDashboardSchema = z.object({
  student: z.object({ userId: idSchema, name: z.string() }),
  status: dashboardSchema.shape.status,
  compiledAt: instantSchema.nullable(),
  body: described('DashboardBody').nullable(),
});
export type StudentDashboard = z.infer<typeof studentDashboardSchema>;

export const classOverviewInput = z.strictObject({ groupId: idSchema });

/** Who of a group is stuck, and on what. */
export const classOverviewSchema = z.object({
  students: z.array(
    z.object({
      userId: idSchema,
      name: z.string(),
      /** Submitted a quiz, or practised mistakes. */
      lastActiveAt: instantSchema.nullable(),
      answerCount30: z.number().int(),
      meanPercent30: z.number().nullable(),
      /** Of the exam with the most answers; null without an estimate. */
      readinessPercent: z.number().nullable(),
      trend: masteryTrendSchema,
      /** Below proficient with at least three answers missed in a row; most of them first. */
      stuckOn: z.array(
        z.object({
          topicId: idSchema,
          name: z.string(),
          mastery: z.number(),
          wrongInARow: z.number().int(),
        }),
      ),
      /** By the id of each topic of the class that they practised: 0..100. */
      masteries: z.record(z.string(), z.number()),
    }),
  ),
  /** Practised by at least one of them; those on which most are stuck first. */
  topics: z.array(
    z.object({
      topicId: idSchema,
      name: z.string(),
      /** Over those who practised it. */
      meanMastery: z.number(),
      stuckCount: z.number().int(),
      studentCount: z.number().int(),
    }),
  ),
});
export type ClassOverview = z.infer<typeof classOverviewSchema>;

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
