import { idSchema } from '@debrief/contracts';
import { type AnySubscription, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { updateReadiness } from './estimate-readiness-for.ts';

const change = z.object({ userId: idSchema, attemptId: idSchema });

export const updateReadinessTask = defineJob({
  name: 'readiness.update',
  payload: change,
  maxAttempts: 8,
  lane: 'waited-for',
  run: (payload, { services }) => updateReadiness(services, payload),
});

export const readinessSubscriptions: AnySubscription[] = [
  subscribe({
    event: 'mastery.updated',
    task: updateReadinessTask,
    toPayload: ({ userId, attemptId }) => ({ userId, attemptId }),
  }),
];
