import { idSchema } from '@debrief/contracts';
import { type AnySubscription, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { rewriteInsight } from './rewrite-insight.ts';
import { writeInsight } from './write-insight.ts';

/** Writes what the submitting process did not: it may have died with the submission committed. */
export const ensureInsightTask = defineJob({
  name: 'insights.ensure-insight',
  payload: z.object({ userId: idSchema, attemptId: idSchema }),
  maxAttempts: 8,
  lane: 'waited-for',
  run: (payload, { services }) => writeInsight(services, payload),
});

export const rewriteInsightTask = defineJob({
  name: 'insights.rewrite-insight',
  payload: z.object({ userId: idSchema, attemptId: idSchema }),
  maxAttempts: 8,
  run: (payload, { services }) => rewriteInsight(services, payload),
});

export const insightSubscriptions: AnySubscription[] = [
  subscribe({
    event: 'attempt.submitted',
    task: ensureInsightTask,
    toPayload: ({ userId, attemptId }) => ({ userId, attemptId }),
    jobKey: ({ attemptId }) => `insight:${attemptId}`,
    delayMs: 20_000,
  }),
  subscribe({
    event: 'attempt.rescored',
    task: rewriteInsightTask,
    toPayload: ({ userId, attemptId }) => ({ userId, attemptId }),
    jobKey: ({ attemptId }) => `rewrite-insight:${attemptId}`,
  }),
];
