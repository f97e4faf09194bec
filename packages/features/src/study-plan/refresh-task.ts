import { idSchema } from '@debrief/contracts';
import { defineJob } from '@debrief/platform';
import { z } from 'zod';
import { refreshPlan } from './refresh-plan.ts';

export const refreshPlanTask = defineJob({
  name: 'study-plan.refresh',
  payload: z.object({ userId: idSchema }),
  maxAttempts: 6,
  run: ({ userId }, { services, signal }) => refreshPlan(services, userId, signal),
});

/** The same when nobody waits: a day begins. */
export const replanTask = defineJob({
  name: 'study-plan.replan',
  payload: z.object({ userId: idSchema }),
  maxAttempts: 3,
  lane: 'background',
  run: ({ userId }, { services, signal }) => refreshPlan(services, userId, signal),
});
