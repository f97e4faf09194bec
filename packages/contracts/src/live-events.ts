import { z } from 'zod';
import { idSchema } from './ids.ts';
import { jobSchema } from './jobs.ts';

export const liveTopicSchema = z.enum([
  'dashboard',
  'study-plan',
  'notifications',
  'jobs',
  'attempts',
  'ai-meter',
  'subscription',
]);
export type LiveTopic = z.infer<typeof liveTopicSchema>;

export const watchEventsInput = z.strictObject({
  topics: z.array(liveTopicSchema).min(1).max(10),
  lastEventId: z.string().max(60).nullish(),
});

/** Wake-ups, not data: the reader asks again for what changed. `resync` says: something may have been missed, ask for all. */
export const liveEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('resync') }),
  z.object({ type: z.literal('dashboard.changed') }),
  z.object({ type: z.literal('study-plan.changed') }),
  /** A model call was counted or given back, or an administrator changed what this person may. */
  z.object({ type: z.literal('ai-meter.changed') }),
  /** What this person's plan includes, or how it is paid. */
  z.object({ type: z.literal('subscription.changed') }),
  z.object({ type: z.literal('notification.created'), notificationId: idSchema }),
  z.object({ type: z.literal('job.changed'), job: jobSchema }),
  /** A tab or device saved, flagged or submitted; `by` is its `tabId`. */
  z.object({
    type: z.literal('attempt.changed'),
    attemptId: idSchema,
    questionVersionId: idSchema.nullable(),
    by: z.string().nullable(),
  }),
]);
export type LiveEvent = z.infer<typeof liveEventSchema>;
