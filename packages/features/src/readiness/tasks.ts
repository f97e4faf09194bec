import { idSchema } from '@debrief/contracts';
import { type AnySubscription, type CronEntry, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { updateReadiness } from './estimate-readiness-for.ts';
import { refreshPlanned } from './refresh-planned.ts';
import { trainingCron } from './training/tasks.ts';

const change = z.object({ userId: idSchema, attemptId: idSchema });

export const updateReadinessTask = defineJob({
  name: 'readiness.update',
  payload: change,
  maxAttempts: 8,
  lane: 'waited-for',
  run: (payload, { services }) => updateReadiness(services, payload),
});

export const refreshPlannedTask = defineJob({
  name: 'readiness.refresh-planned',
  payload: z.object({}),
  maxAttempts: 3,
  lane: 'background',
  run: (_payload, { services, signal }) => refreshPlanned(services, signal),
});

export const readinessCron: readonly CronEntry[] = [
  ...trainingCron,
  { task: refreshPlannedTask, match: '53 2 * * *' },
];

export const readinessSubscriptions: AnySubscription[] = [
  subscribe({
    event: 'mastery.updated',
    task: updateReadinessTask,
    toPayload: ({ userId, attemptId }) => ({ userId, attemptId }),
  }),
];
