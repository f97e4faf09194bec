import { z } from 'zod';
import { idSchema, instantSchema, pageSchema } from './ids.ts';

export const jobStatusSchema = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);
export type JobStatus = z.infer<typeof jobStatusSchema>;

/** Every kind of work that a person may wait for; the catalogue has words for each. */
export const jobKindSchema = z.enum(['bank-import', 'quiz-statistics', 'regrade']);
export type JobKind = z.infer<typeof jobKindSchema>;

/** Why it ended as it did; the catalogue has a sentence for each. */
export const jobReasonSchema = z.enum([
  'failed',
  'bad-file',
  'could-not-compute',
  'some-not-regraded',
  /** It was running each time a worker died, and is left alone. */
  'quarantined',
  /** Whatever should have run it is not there any more. */
  'lost',
  'by-person',
]);
export type JobReason = z.infer<typeof jobReasonSchema>;

/** A piece of work that a person may wait for. */
export const jobSchema = z.object({
  id: idSchema,
  kind: jobKindSchema,
  subjectId: idSchema.nullable(),
  /** What it is about, in people's own words; null when nothing was noted. */
  title: z.string().nullable(),
  status: jobStatusSchema,
  progressPercent: z.number().min(0).max(100),
  /** What it is doing, by the name the room gave it. */
  step: z.string().nullable(),
  estimateMs: z.number().int().nullable(),
  reason: jobReasonSchema.nullable(),
  /** How often it was begun. */
  attemptCount: z.number().int(),
  /** Its end was asked for and has not come yet. */
  isStopping: z.boolean(),
  canCancel: z.boolean(),
  canRetry: z.boolean(),
  queuedAt: instantSchema,
  startedAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobEventSchema = z.object({
  at: instantSchema,
  what: z.enum([
    'queued',
    'started',
    'step',
    'failed-once',
    'failed',
    'cancel-asked',
    'cancelled',
    'retried',
    'done',
  ]),
  /** A step's name, or the reason of an end. */
  detail: z.string().nullable(),
  progressPercent: z.number(),
});
export type JobEvent = z.infer<typeof jobEventSchema>;

export const jobDetailSchema = jobSchema.extend({
  /** How many jobs are to begin before it; null once it runs. */
  place: z.number().int().nullable(),
  /** What happened when, oldest first. */
  history: z.array(jobEventSchema),
});
export type JobDetail = z.infer<typeof jobDetailSchema>;

export const jobIdInput = z.strictObject({ jobId: idSchema });
/** The cursor is the id of the last job of the page before. */
export const listJobsInput = pageSchema.extend({
  cursor: idSchema.nullish(),
  kind: jobKindSchema.optional(),
  isUnfinished: z.boolean().optional(),
});
export const jobPageSchema = z.object({ items: z.array(jobSchema), nextCursor: idSchema.nullable() });
export type JobPage = z.infer<typeof jobPageSchema>;
