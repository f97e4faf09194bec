import type { AttemptExplanations } from '@debrief/contracts';
import type { Actor, Services } from '@debrief/platform';
import { assertCanSeeAttempt } from '../quizzes/index.ts';
import { isReviewHeldBack, listExplanations } from './explanation-queries.ts';
import { toState } from './get-explanation.ts';
import { listHints } from './hint-queries.ts';

/** What was explained in an attempt: for its student, and to be read along by whoever may see the attempt. */
export async function listOfAttempt(
  services: Pick<Services, 'db'>,
  actor: Actor,
  attemptId: string,
): Promise<AttemptExplanations> {
  const { ownerId } = await assertCanSeeAttempt(services, actor, attemptId);
  const of = { userId: ownerId, attemptId };
  // Held back from whoever took the attempt, not from who may judge it.
  if (ownerId === actor.userId && (await isReviewHeldBack(services.db, of)))
    return { explanations: [], hints: [] };
  const [rows, hints] = await Promise.all([listExplanations(services.db, of), listHints(services.db, of)]);
  return { explanations: rows.map(toState), hints };
}
