import { type AnySubscription, type CronEntry, defineJob } from '@debrief/platform';
import { z } from 'zod';
import { closeOverdue } from './close-overdue.ts';
import { statisticsSubscriptions } from './statistics/tasks.ts';

export { closeAttemptTask } from './close-attempt-task.ts';
export { regradeJob } from './regrade/tasks.ts';
export { statisticsJob, updateStatisticsTask } from './statistics/tasks.ts';

export const closeOverdueTask = defineJob({
  name: 'quizzes.close-overdue',
  payload: z.object({}),
  maxAttempts: 2,
  async run(_payload, { services, signal }) {
    await closeOverdue(services, signal);
  },
});

export const quizzesCron: readonly CronEntry[] = [{ task: closeOverdueTask, match: '* * * * *' }];

export const quizzesSubscriptions: AnySubscription[] = [...statisticsSubscriptions];
