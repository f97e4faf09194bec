import { idSchema } from '@debrief/contracts';
import { type AnySubscription, type CronEntry, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { rebuildOutdated } from './rebuild-outdated.ts';
import { refit } from './refit/refit.ts';
import { applyAttempt, applyPractice, rebuildMastery } from './update-mastery.ts';

const submission = z.object({ userId: idSchema, attemptId: idSchema });

export const updateMasteryTask = defineJob({
  name: 'mastery.update',
  payload: submission,
  maxAttempts: 8,
  lane: 'waited-for',
  run: (payload, { services }) => applyAttempt(services, payload),
});

export const takeInPracticeTask = defineJob({
  name: 'mastery.take-in-practice',
  payload: submission,
  maxAttempts: 8,
  run: (payload, { services }) => applyPractice(services, payload),
});

export const rebuildMasteryTask = defineJob({
  name: 'mastery.rebuild',
  payload: submission,
  maxAttempts: 8,
  run: (payload, { services }) => rebuildMastery(services, payload),
});

export const rebuildOutdatedTask = defineJob({
  name: 'mastery.rebuild-outdated',
  payload: z.object({}),
  maxAttempts: 2,
  lane: 'background',
  async run(_payload, { services, signal }) {
    await rebuildOutdated(services, signal);
  },
});

export const refitMasteryTask = defineJob({
  name: 'mastery.refit',
  payload: z.object({}),
  maxAttempts: 2,
  lane: 'background',
  run: (_payload, { services, signal }) => refit(services, signal),
});

export const masteryCron: readonly CronEntry[] = [
  { task: rebuildOutdatedTask, match: '* * * * *' },
  { task: refitMasteryTask, match: '47 2 * * *' },
];

export const masterySubscriptions: AnySubscription[] = [
  subscribe({
    event: 'attempt.submitted',
    task: updateMasteryTask,
    toPayload: ({ userId, attemptId }) => ({ userId, attemptId }),
  }),
  subscribe({
    event: 'attempt.rescored',
    task: rebuildMasteryTask,
    toPayload: ({ userId, attemptId }) => ({ userId, attemptId }),
    jobKey: ({ userId }) => `rebuild-mastery:${userId}`,
  }),
  // What is practised within a while is taken in together.
  subscribe({
    event: 'practice.answered',
    task: takeInPracticeTask,
    toPayload: ({ userId, attemptId }) => ({ userId, attemptId }),
    jobKey: ({ userId }) => `mastery-practice:${userId}`,
    jobKeyMode: 'preserve_run_at',
    delayMs: 30_000,
  }),
];
