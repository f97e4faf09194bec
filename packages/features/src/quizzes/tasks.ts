import { idSchema } from '@debrief/contracts';
import { type AnySubscription, type CronEntry, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { closeOverdue } from './close-overdue.ts';
import { upsertStatisticsOf } from './statistic-queries.ts';

export { closeAttemptTask } from './close-attempt-task.ts';

export const closeOverdueTask = defineJob({
  name: 'quizzes.close-overdue',
  payload: z.object({}),
  maxAttempts: 2,
  async run(_payload, { services, signal }) {
    await closeOverdue(services, signal);
  },
});

export const updateStatisticsTask = defineJob({
  name: 'quizzes.update-statistics',
  payload: z.object({ quizId: idSchema }),
  maxAttempts: 4,
  run: ({ quizId }, { services }) => upsertStatisticsOf(services.db, quizId),
});

export const quizzesCron: readonly CronEntry[] = [{ task: closeOverdueTask, match: '* * * * *' }];

/** Many submissions of one quiz, as when a class ends, are counted together. */
const gathered = {
  task: updateStatisticsTask,
  toPayload: ({ quizId }: { quizId: string }) => ({ quizId }),
  jobKey: ({ quizId }: { quizId: string }) => `quiz-statistics:${quizId}`,
  jobKeyMode: 'preserve_run_at' as const,
  delayMs: 15_000,
};

export const quizzesSubscriptions: AnySubscription[] = [
  subscribe({ event: 'attempt.submitted', ...gathered }),
  subscribe({ event: 'attempt.rescored', ...gathered }),
];
