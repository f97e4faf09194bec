import { idSchema } from '@debrief/contracts';
import { type AnySubscription, type CronEntry, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { compileSnapshot } from './compile/compile-snapshot.ts';
import { forgetDay } from './compile/forget-day.ts';
import { recompileStale } from './compile/recompile-stale.ts';

const payload = z.object({ userId: idSchema });

/** One waiting job per person, whatever the number of changes. */
export const compileDashboardTask = defineJob({
  name: 'dashboard.compile',
  payload,
  maxAttempts: 8,
  lane: 'waited-for',
  run: ({ userId }, { services }) => compileSnapshot(services, userId),
});

/** The same when nobody waits: a day is over. */
export const recompileDashboardTask = defineJob({
  name: 'dashboard.recompile',
  payload,
  maxAttempts: 3,
  lane: 'background',
  run: ({ userId }, { services }) => compileSnapshot(services, userId),
});

/** A score was changed. */
export const forgetDayTask = defineJob({
  name: 'dashboard.forget-day',
  payload: z.object({ userId: idSchema, attemptId: idSchema }),
  maxAttempts: 8,
  run: (submission, { services }) => forgetDay(services, submission),
});

export const recompileStaleTask = defineJob({
  name: 'dashboard.recompile-stale',
  payload: z.object({}),
  maxAttempts: 2,
  lane: 'background',
  run: (_payload, { services }) => recompileStale(services),
});

/** Midnight comes at every hour somewhere. */
export const dashboardCron: readonly CronEntry[] = [{ task: recompileStaleTask, match: '7 * * * *' }];

export const compileJobKey = ({ userId }: { userId: string }) => `dashboard:${userId}`;
const toPayload = ({ userId }: { userId: string }) => ({ userId });
const compiling = { task: compileDashboardTask, toPayload, jobKey: compileJobKey };

export const dashboardSubscriptions: AnySubscription[] = [
  subscribe({ event: 'readiness.updated', ...compiling }),
  subscribe({ event: 'insight.ready', ...compiling }),
  subscribe({ event: 'insight.rewritten', ...compiling }),
  subscribe({ event: 'subscription.changed', ...compiling }),
  subscribe({
    event: 'attempt.rescored',
    task: forgetDayTask,
    toPayload: ({ userId, attemptId }) => ({ userId, attemptId }),
  }),
];
