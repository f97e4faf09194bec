import type { CountedAttempts, Job } from '@debrief/contracts';
import { type Actor, enqueue, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { listComputations } from './statistic-store-queries.ts';
import { findQuizStatistic } from './statistic-view-queries.ts';
import { computeStatisticsTask } from './tasks.ts';

interface Wanted {
  quizId: string;
  which: CountedAttempts;
}

/** Somebody waits for it: computed as a job, with progress. */
export async function recomputeStatistics(services: Services, actor: Actor, wanted: Wanted): Promise<Job> {
  const { db, jobs } = services;
  if (!(await findQuizStatistic(db, await loadAccessActor(db, actor), wanted))) throw notFound('quiz');
  const { quizId } = wanted;
  const last = (await listComputations(db, quizId)).find(({ which }) => which === wanted.which);
  const key = { userId: actor.userId, kind: 'quiz-statistics', subjectId: quizId };
  return db.transaction().execute(async (trx) => {
    await enqueue(trx, computeStatisticsTask, { ...wanted, userId: actor.userId });
    return jobs.queue(trx, key, last?.durationMs ?? null);
  });
}
