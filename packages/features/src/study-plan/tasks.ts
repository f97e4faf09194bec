import { idSchema } from '@debrief/contracts';
import { type AnySubscription, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { refreshPlanTask } from './refresh-task.ts';
import { takeInChange } from './schedule-refresh.ts';

export const takeInChangeTask = defineJob({
  name: 'study-plan.take-in-change',
  payload: z.object({ userId: idSchema }),
  maxAttempts: 6,
  run: ({ userId }, { services, signal }) => takeInChange(services, { userId, signal }),
});

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
  // Its words may be a model's now, or no longer.
  subscribe({
    event: 'subscription.changed',
    task: refreshPlanTask,
    toPayload,
    jobKey: ({ userId }) => `study-plan-subscription:${userId}`,
  }),
];
