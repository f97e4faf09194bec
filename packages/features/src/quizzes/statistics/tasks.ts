import { countedAttemptsSchema, idSchema } from '@debrief/contracts';
import {
  type AnySubscription,
  defineJob,
  enqueue,
  type JobTask,
  type Services,
  subscribe,
} from '@debrief/platform';
import { z } from 'zod';
import { listStaleQuestions } from '../regrade/stale-result-queries.ts';
import { regradeTask } from '../regrade/tasks.ts';
import { upsertStatisticsOf } from '../statistic-queries.ts';
import { computeStatistics } from './compute-statistics.ts';
import { listComputations } from './statistic-store-queries.ts';

/** Computing takes at most this share of the time while attempts keep coming in. */
const mostShare = 1 / 20;

const payload = z.object({ quizId: idSchema });
const jobKeyOf = ({ quizId }: { quizId: string }) => `quiz-statistics:${quizId}`;

/** After submissions: facility and time of the questions, the statistics of first attempts, and others once asked for. */
export const updateStatisticsTask: JobTask<z.infer<typeof payload>> = defineJob({
  name: 'quizzes.update-statistics',
  payload,
  maxAttempts: 4,
  async run({ quizId }, { services, signal }) {
    await upsertStatisticsOf(services.db, quizId);
    await regradeLatecomers(services.db, quizId);
    const kept = await listComputations(services.db, quizId);
    const waitMs = Math.max(0, ...kept.map((last) => last.durationMs / mostShare - last.sinceMs));
    if (waitMs > 1_000) return enqueueLater(services.db, { quizId }, waitMs);
    for (const which of new Set(['first' as const, ...kept.map((last) => last.which)]))
      await computeStatistics(services, { quizId, which }, { signal });
  },
});

/** Attempts whose submission and the correction of a question did not see each other. */
async function regradeLatecomers(db: Services['db'], quizId: string): Promise<void> {
  for (const questionId of await listStaleQuestions(db, quizId))
    await enqueue(db, regradeTask, { questionId, waiting: null }, { jobKey: `regrade:${questionId}` });
}

function enqueueLater(db: Parameters<typeof enqueue>[0], job: { quizId: string }, delayMs: number) {
  return enqueue(db, updateStatisticsTask, job, {
    delayMs,
    jobKey: jobKeyOf(job),
    jobKeyMode: 'preserve_run_at',
  });
}

export const computeStatisticsTask = defineJob({
  name: 'quizzes.compute-statistics',
  payload: z.object({ quizId: idSchema, which: countedAttemptsSchema, userId: idSchema }),
  maxAttempts: 3,
  async run({ quizId, which, userId }, { services, signal, attempt }) {
    const key = { userId, kind: 'quiz-statistics', subjectId: quizId };
    await services.jobs.start(key);
    try {
      if (which === 'first') await upsertStatisticsOf(services.db, quizId);
      const onProgress = (percent: number) => services.jobs.progress(key, percent);
      await computeStatistics(services, { quizId, which }, { signal, onProgress });
      await services.jobs.finish(key, { status: 'done' });
    } catch (error) {
      if (attempt >= 3) await services.jobs.finish(key, { status: 'failed', reason: 'could-not-compute' });
      throw error;
    }
  },
});

/** Many submissions of one quiz, as when a class ends, are counted together. */
const gathered = {
  task: updateStatisticsTask,
  toPayload: ({ quizId }: { quizId: string }) => ({ quizId }),
  jobKey: jobKeyOf,
  jobKeyMode: 'preserve_run_at' as const,
  delayMs: 15_000,
};

export const statisticsSubscriptions: AnySubscription[] = [
  subscribe({ event: 'attempt.submitted', ...gathered }),
  subscribe({ event: 'attempt.rescored', ...gathered }),
];
