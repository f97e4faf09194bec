import { type CronEntry, defineJob } from '@debrief/platform';
import { z } from 'zod';
import { trainOnOutcomes } from './train-on-outcomes.ts';

export const trainReadinessTask = defineJob({
  name: 'readiness.train',
  payload: z.object({}),
  maxAttempts: 3,
  lane: 'background',
  run: (_payload, { services, signal }) => trainOnOutcomes(services, signal),
});

export const trainingCron: CronEntry[] = [{ task: trainReadinessTask, match: '23 2 * * *' }];
