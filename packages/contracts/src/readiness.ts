import type { Readiness } from '@debrief/core';
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
