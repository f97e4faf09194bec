import { z } from 'zod';
import { idSchema, instantSchema } from './ids.ts';

export const jobStatusSchema = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);

/** A piece of work that a person may wait for. */
export const jobSchema = z.object({
  id: idSchema,
  kind: z.string(),
  subjectId: idSchema.nullable(),
  status: jobStatusSchema,
  progressPercent: z.number().min(0).max(100),
  estimateMs: z.number().int().nullable(),
  reason: z.string().nullable(),
  queuedAt: instantSchema,
  startedAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;
