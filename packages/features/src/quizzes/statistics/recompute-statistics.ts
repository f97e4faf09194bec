import type { CountedAttempts, Job } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { listComputations } from './statistic-store-queries.ts';
import { findQuizStatistic } from './statistic-view-queries.ts';
import { statisticsJob } from './tasks.ts';

interface Wanted {
  quizId: string;
  which: CountedAttempts;
}

/** Somebody waits for it: computed as a job, with progress. */
export async function recomputeStatistics(services: Services, actor: Actor, wanted: Wanted): Promise<Job> {
  const { db, jobs } = services;
  const quiz = await findQuizStatistic(db, await loadAccessActor(db, actor), wanted);
  if (!quiz) throw notFound('quiz');
  const { quizId } = wanted;
  const last = (await listComputations(db, quizId)).find(({ which }) => which === wanted.which);
  return db.transaction().execute((trx) =>
    jobs.queue(trx, statisticsJob, {
      ...{ userId: actor.userId, subjectId: quizId, title: quiz.quizTitle },
      payload: { ...wanted, userId: actor.userId },
      estimateMs: last?.durationMs ?? null,
    }),
  );
}
