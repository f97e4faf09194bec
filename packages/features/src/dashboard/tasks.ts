import { idSchema } from '@debrief/contracts';
import { type AnySubscription, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { compileSnapshot } from './compile-snapshot.ts';

/** One waiting job per person, whatever the number of changes. */
export const compileDashboardTask = defineJob({
  name: 'dashboard.compile',
  payload: z.object({ userId: idSchema }),
  maxAttempts: 8,
  lane: 'waited-for',
  run: ({ userId }, { services }) => compileSnapshot(services, userId),
});

const jobKey = ({ userId }: { userId: string }) => `dashboard:${userId}`;
const toPayload = ({ userId }: { userId: string }) => ({ userId });

export const dashboardSubscriptions: AnySubscription[] = [
  subscribe({ event: 'readiness.updated', task: compileDashboardTask, toPayload, jobKey }),
  subscribe({ event: 'insight.ready', task: compileDashboardTask, toPayload, jobKey }),
  subscribe({ event: 'insight.rewritten', task: compileDashboardTask, toPayload, jobKey }),
];
