import type { SubmitResult } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { countLateAnswers } from './accept-late-queries.ts';
import { assertCanJudgeAttempt } from './assert-can-see-attempt.ts';
import { scoreAttempt } from './score-attempt.ts';
import { lockResults, lockSubmitted } from './submit-queries.ts';
import { tellAttemptChanged } from './tell-attempt-changed.ts';

interface AcceptLate {
  attemptId: string;
  questionVersionId: string;
}

/** Lets an answer count that came after the deadline. Accepting it again changes nothing. */
export async function acceptLate(
  services: Services,
  actor: Actor,
  { attemptId, questionVersionId }: AcceptLate,
): Promise<SubmitResult> {
  const { ownerId: userId, quizId } = await assertCanJudgeAttempt(services, actor, attemptId);
  const scoreCard = await services.events.transaction(async (trx, publish) => {
    await lockResults(trx, userId);
    const attempt = await lockSubmitted(trx, userId, attemptId);
    if (!attempt || (await countLateAnswers(trx, { userId, attemptId, questionVersionId })) === 0)
      throw notFound('late-answer');
    const card = await scoreAttempt(trx, attempt, new Set([questionVersionId]));
    await publish({ name: 'attempt.rescored', userId, attemptId, quizId });
    return card;
  });
  tellAttemptChanged(services, { userId, attemptId, questionVersionId });
  return { attemptId, isFirst: false, scoreCard };
}
