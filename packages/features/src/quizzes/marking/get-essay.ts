import type { Essay } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { assertCanJudgeAttempt } from '../assert-can-see-attempt.ts';
import { findEssay } from './essay-queries.ts';

interface Which {
  attemptId: string;
  questionVersionId: string;
}

/** An essay with what it is marked by. */
export async function getEssay(
  services: Pick<Services, 'db'>,
  actor: Pick<Actor, 'userId' | 'role'>,
  { attemptId, questionVersionId }: Which,
): Promise<Essay> {
  const { ownerId: userId } = await assertCanJudgeAttempt(services, actor, attemptId);
  const found = await findEssay(services.db, { userId, attemptId, questionVersionId });
  if (found?.question.kind !== 'essay') throw notFound('essay');
  const { response, mark, comment, markedAt, markedBy, submittedAt, question, ...rest } = found;
  return {
    ...rest,
    ...{ attemptId, questionVersionId, question },
    submittedAt: submittedAt.toISOString(),
    text: response?.kind === 'essay' ? response.text : '',
    marking:
      mark && markedAt ? { mark, comment: comment ?? '', markedAt: markedAt.toISOString(), markedBy } : null,
  };
}
