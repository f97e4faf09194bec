import { type CronEntry, defineJob, deleteOldRecords } from '@debrief/platform';
import { z } from 'zod';
import { deleteOldIncidents } from './alert-queries.ts';
import { checkQueue } from './check-queue.ts';
import { deleteOldWorkers } from './worker-queries.ts';

export const checkQueueTask = defineJob({
  name: 'operations.check-queue',
  payload: z.object({}),
  maxAttempts: 1,
  lane: 'waited-for',
  async run(_payload, { services }) {
    await services.jobs.endLost();
    await checkQueue(services);
  },
});

export const pruneJobsTask = defineJob({
  name: 'operations.prune-jobs',
  payload: z.object({}),
  maxAttempts: 2,
  lane: 'background',
  async run(_payload, { services }) {
    await services.jobs.prune();
    await deleteOldRecords(services.db);
    await deleteOldWorkers(services.db);
    await deleteOldIncidents(services.db);
  },
});

export const operationsCron: readonly CronEntry[] = [
  { task: checkQueueTask, match: '* * * * *' },
  { task: pruneJobsTask, match: '11 * * * *' },
];
