import type { PlanReason } from '@debrief/core';
import { z } from 'zod';
import { aiWaySchema } from './ai.ts';
import { daySchema, idSchema, instantSchema } from './ids.ts';

export const studyGoalSchema = z.object({
  examId: idSchema,
  examName: z.string(),
  subjectId: idSchema,
  examOn: daySchema.nullable(),
  hoursPerWeek: z.number(),
});
export type StudyGoal = z.infer<typeof studyGoalSchema>;

export const setGoalInput = z.strictObject({
  examId: idSchema,
  examOn: daySchema.nullable(),
  hoursPerWeek: z.number().min(0.5).max(60),
});

export const planTaskSchema = z.object({
  id: idSchema,
  kind: z.enum(['practise', 'review', 'mock']),
  topicId: idSchema.nullable(),
  topicName: z.string().nullable(),
  quizId: idSchema.nullable(),
  quizTitle: z.string().nullable(),
  minutes: z.number().int(),
  dueOn: daySchema,
  /** Why this task stands here; the catalogue has a sentence per code. */
  reason: z.custom<PlanReason>(),
  doneAt: instantSchema.nullable(),
});
export type PlanTask = z.infer<typeof planTaskSchema>;

export const studyPlanSchema = z.object({
  status: z.enum(['empty', 'computing', 'ready']),
  /** The person's own day. */
  today: daySchema,
  goal: studyGoalSchema.nullable(),
  tasks: z.array(planTaskSchema),
  /** Two or three sentences over the plan. */
  words: z.string().nullable(),
  /** The person's plan has no words by a model: those of the rules stand here, if any. */
  isWordsLocked: z.boolean(),
  way: aiWaySchema.nullable(),
  refreshedAt: instantSchema.nullable(),
  /** Set when later changes are being gathered. */
  nextRefreshAt: instantSchema.nullable(),
});
export type StudyPlan = z.infer<typeof studyPlanSchema>;

export const planWordsSchema = z.object({ words: z.string().min(1).max(600) });
export const setTaskDoneInput = z.strictObject({ taskId: idSchema, isDone: z.boolean() });
