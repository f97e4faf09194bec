import type { MasteryLevel, Readiness } from '@debrief/core';
import { z } from 'zod';
import type { LockedReadiness } from './billing.ts';
import { idSchema, instantSchema } from './ids.ts';

export const examReadinessSchema = z.object({
  examId: idSchema,
  examName: z.string(),
  passPercent: z.number(),
  computedAt: instantSchema,
  readiness: z.custom<Readiness | LockedReadiness>(),
});
export type ExamReadiness = z.infer<typeof examReadinessSchema>;

export const topicMasterySchema = z.object({
  topicId: idSchema,
  topicName: z.string(),
  parentId: idSchema.nullable(),
  mastery: z.number(),
  /** Null when nothing below has been practised. */
  level: z.custom<MasteryLevel>().nullable(),
  answerCount: z.number().int(),
  lastPractisedAt: instantSchema.nullable(),
});
export type TopicMastery = z.infer<typeof topicMasterySchema>;
