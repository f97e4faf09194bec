import { countedAttemptsSchema, idSchema } from '@debrief/contracts';
import {
  type AnySubscription,
  defineJob,
  definePersonJob,
  enqueue,
  type JobTask,
  type Services,
  subscribe,
} from '@debrief/platform';
import { z } from 'zod';
import { listStaleQuestions } from '../regrade/stale-result-queries.ts';
import { regradeJob } from '../regrade/tasks.ts';
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
  lane: 'background',
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
    await enqueue(db, regradeJob.task, { questionId, waiting: null }, { jobKey: `regrade:${questionId}` });
}

function enqueueLater(db: Parameters<typeof enqueue>[0], job: { quizId: string }, delayMs: number) {
  return enqueue(db, updateStatisticsTask, job, {
    delayMs,
    jobKey: jobKeyOf(job),
    jobKeyMode: 'preserve_run_at',
  });
}

/** Somebody waits for it. */
export const statisticsJob = definePersonJob({
  ...{ kind: 'quiz-statistics', canCancel: true, canRetry: true, reason: 'could-not-compute' },
  name: 'quizzes.compute-statistics',
  payload: z.object({ quizId: idSchema, which: countedAttemptsSchema, userId: idSchema }),
  maxAttempts: 3,
  keyOf: ({ userId, quizId }) => ({ userId, subjectId: quizId }),
  async run({ quizId, which }, { services, signal, progress }) {
    if (which === 'first') await upsertStatisticsOf(services.db, quizId);
    await computeStatistics(services, { quizId, which }, { signal, onProgress: progress });
    return undefined;
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
