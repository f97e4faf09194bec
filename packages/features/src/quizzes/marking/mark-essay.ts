import type { MarkEssayResult, markEssayInput } from '@debrief/contracts';
import {
  creditOfMark,
  type EssayMark,
  type EssayQuestion,
  InvalidMarkError,
  isAnswered,
} from '@debrief/core';
import { type Actor, AppError, invariant, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { assertCanJudgeAttempt } from '../assert-can-see-attempt.ts';
import { scoreAttempt } from '../score-attempt.ts';
import { lockResults, lockSubmitted } from '../submit-queries.ts';
import { tellAttemptChanged } from '../tell-attempt-changed.ts';
import { findEssay, upsertMark } from './essay-queries.ts';

type MarkEssay = z.output<typeof markEssayInput>;

/**
 * Marks an essay, or changes its mark, and scores its attempt anew. The student is told when nothing of the attempt
 * waits any more.
 * @throws AppError `not-found`; `invalid` with reason `mark-does-not-fit`; `conflict` with reason `nothing-to-mark`
 */
export async function markEssay(
  services: Services,
  actor: Actor,
  { attemptId, questionVersionId, mark, comment }: MarkEssay,
): Promise<MarkEssayResult> {
  const { ownerId: userId, quizId } = await assertCanJudgeAttempt(services, actor, attemptId);
  const key = { userId, attemptId, questionVersionId };
  const result = await services.events.transaction(async (trx, publish) => {
    await lockResults(trx, userId);
    const attempt = await lockSubmitted(trx, userId, attemptId);
    const essay = await findEssay(trx, key);
    if (!attempt || essay?.question.kind !== 'essay') throw notFound('essay');
    requireFitting(essay.question, mark);
    if (!isAnswered(essay.response))
      throw new AppError('conflict', 'nothing was written', { reason: 'nothing-to-mark' });
    const isNew = await upsertMark(trx, key, { mark, comment, markedBy: actor.userId });
    const { scorePercent, counts } = await scoreAttempt(trx, attempt);
    await publish({ name: 'attempt.rescored', userId, attemptId, quizId });
    if (isNew && counts.unmarked === 0) await publish({ name: 'essay.marked', userId, attemptId });
    const marked = await findEssay(trx, key);
    invariant(marked, 'what was marked is there');
    const { points, maxPoints } = marked;
    return { points, maxPoints, scorePercent, waitingCount: counts.unmarked };
  });
  tellAttemptChanged(services, { userId, attemptId, questionVersionId });
  return result;
}

function requireFitting(question: EssayQuestion, mark: EssayMark): void {
  try {
    creditOfMark(question, mark);
  } catch (error) {
    if (!(error instanceof InvalidMarkError)) throw error;
    const issues = [{ path: 'mark', message: error.message }];
    throw new AppError('invalid', error.message, { reason: 'mark-does-not-fit', issues, cause: error });
  }
}
