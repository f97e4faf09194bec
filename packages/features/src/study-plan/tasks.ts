import { idSchema } from '@debrief/contracts';
import { type AnySubscription, type CronEntry, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { takeInOutcome } from './complete-goal.ts';
import { refreshPlanTask } from './refresh-task.ts';
import { replanStale } from './replan-stale.ts';
import { takeInChange } from './schedule-refresh.ts';
import { takeInAttempt, takeInReview } from './take-in-work.ts';

export const takeInChangeTask = defineJob({
  name: 'study-plan.take-in-change',
  payload: z.object({ userId: idSchema }),
  maxAttempts: 6,
  run: ({ userId }, { services, signal }) => takeInChange(services, { userId, signal }),
});

export const takeInAttemptWorkTask = defineJob({
  name: 'study-plan.take-in-attempt',
  payload: z.object({ userId: idSchema, attemptId: idSchema }),
  maxAttempts: 6,
  run: (payload, { services }) => takeInAttempt(services, payload),
});

export const takeInReviewWorkTask = defineJob({
  name: 'study-plan.take-in-review',
  payload: z.object({ userId: idSchema, reviewId: idSchema }),
  maxAttempts: 6,
  run: (payload, { services }) => takeInReview(services, payload),
});

export const takeInOutcomeTask = defineJob({
  name: 'study-plan.take-in-outcome',
  payload: z.object({ userId: idSchema, examId: idSchema, hasPassed: z.boolean().nullish() }),
  maxAttempts: 6,
  async run({ hasPassed, ...outcome }, { services }) {
    if (hasPassed) await takeInOutcome(services, outcome);
  },
});

export const replanStaleTask = defineJob({
  name: 'study-plan.replan-stale',
  payload: z.object({}),
  maxAttempts: 2,
  lane: 'background',
  run: (_payload, { services }) => replanStale(services),
});

/** Night comes at every hour somewhere. */
export const studyPlanCron: readonly CronEntry[] = [{ task: replanStaleTask, match: '17 * * * *' }];

const toPayload = ({ userId }: { userId: string }) => ({ userId });

export const studyPlanSubscriptions: AnySubscription[] = [
  subscribe({
    event: 'mastery.updated',
    task: takeInChangeTask,
    toPayload,
    jobKey: ({ userId }) => `study-plan-change:${userId}`,
  }),
  subscribe({
    event: 'goal.changed',
    task: refreshPlanTask,
    toPayload,
    jobKey: ({ userId }) => `study-plan-goal:${userId}`,
  }),
  subscribe({
    event: 'attempt.submitted',
    task: takeInAttemptWorkTask,
    toPayload: ({ userId, attemptId }) => ({ userId, attemptId }),
  }),
  subscribe({
    event: 'practice.answered',
    task: takeInReviewWorkTask,
    toPayload: ({ userId, reviewId }) => ({ userId, reviewId }),
  }),
  subscribe({
    event: 'outcome.recorded',
    task: takeInOutcomeTask,
    toPayload: ({ userId, examId, hasPassed }) => ({ userId, examId, hasPassed }),
  }),
  // Its words may be a model's now, or no longer.
  subscribe({
    event: 'subscription.changed',
    task: refreshPlanTask,
    toPayload,
    jobKey: ({ userId }) => `study-plan-subscription:${userId}`,
  }),
];
