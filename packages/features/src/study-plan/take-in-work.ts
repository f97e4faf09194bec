import type { Trx } from '@debrief/db';
import type { Services } from '@debrief/platform';
import { lockPlan } from './study-plan-queries.ts';
import {
  countWork,
  type Fitting,
  findAttemptWork,
  findFittingTask,
  findReviewWork,
  isCounted,
  takeBackWork,
} from './work-queries.ts';

interface Work {
  sourceId: string;
  /** What it may count for: of each list the first that has an open task. */
  parts: { fitting: readonly Fitting[]; count: number }[];
}

/** A submitted attempt counts once: for the mock exam that it is, else for the first open task on each of its topics. */
export async function takeInAttempt(
  services: Services,
  { userId, attemptId }: { userId: string; attemptId: string },
): Promise<void> {
  const isChanged = await services.db.transaction().execute(async (trx) => {
    await lockPlan(trx, userId);
    const work = await findAttemptWork(trx, userId, attemptId);
    if (!work) return false;
    const mock: Fitting = { kind: 'mock', quizId: work.quizId };
    const topics = work.topics.map(({ topicId, count }) => ({
      fitting: [{ kind: 'topic' as const, topicId }],
      count,
    }));
    const isMock = (await findFittingTask(trx, userId, mock)) !== undefined;
    const parts = isMock ? [{ fitting: [mock], count: 1 }] : topics;
    return count(trx, userId, { sourceId: attemptId, parts });
  });
  if (isChanged) await services.live.tell(userId, { type: 'study-plan.changed' });
}

/** A mistake answered counts for the review of mistakes, else for its topic; taken back, it does not. */
export async function takeInReview(
  services: Services,
  { userId, reviewId }: { userId: string; reviewId: string },
): Promise<void> {
  const isChanged = await services.db.transaction().execute(async (trx) => {
    await lockPlan(trx, userId);
    const review = await findReviewWork(trx, userId, reviewId);
    if (!review) return false;
    if (review.isUndone) return takeBackWork(trx, userId, reviewId);
    const fitting: Fitting[] = [{ kind: 'mistakes' }, { kind: 'topic', topicId: review.topicId }];
    return count(trx, userId, { sourceId: reviewId, parts: [{ fitting, count: 1 }] });
  });
  if (isChanged) await services.live.tell(userId, { type: 'study-plan.changed' });
}

async function count(trx: Trx, userId: string, { sourceId, parts }: Work): Promise<boolean> {
  if (await isCounted(trx, userId, sourceId)) return false;
  let isChanged = false;
  for (const { fitting, count: answered } of parts) {
    const taskId = await firstFitting(trx, userId, fitting);
    if (taskId === undefined) continue;
    await countWork(trx, userId, { sourceId, taskId, count: answered });
    isChanged = true;
  }
  return isChanged;
}

async function firstFitting(
  trx: Trx,
  userId: string,
  fitting: readonly Fitting[],
): Promise<string | undefined> {
  for (const each of fitting) {
    const taskId = await findFittingTask(trx, userId, each);
    if (taskId !== undefined) return taskId;
  }
  return undefined;
}
