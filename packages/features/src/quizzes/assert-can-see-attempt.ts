import { canJudgeAttempt, canSeeAttempt } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../accounts/index.ts';
import { type AttemptOwnerRow, findAttemptOwner } from './attempt-access-queries.ts';

type Who = Pick<Actor, 'userId' | 'role'>;

export type VisibleAttempt = Omit<AttemptOwnerRow, 'ownerGroupIds'>;

/**
 * The one door to another person's attempt.
 * @throws AppError `not-found`, the same whether there is no such attempt or it is not for this person.
 */
export async function assertCanSeeAttempt(
  services: Pick<Services, 'db'>,
  actor: Who,
  attemptId: string,
): Promise<VisibleAttempt> {
  return assertMay(canSeeAttempt, services, actor, attemptId);
}

/** For changes to a score: tutors of the student and administrators, never the student. */
export async function assertCanJudgeAttempt(
  services: Pick<Services, 'db'>,
  actor: Who,
  attemptId: string,
): Promise<VisibleAttempt> {
  return assertMay(canJudgeAttempt, services, actor, attemptId);
}

async function assertMay(
  may: typeof canSeeAttempt,
  { db }: Pick<Services, 'db'>,
  actor: Who,
  attemptId: string,
): Promise<VisibleAttempt> {
  const found = await findAttemptOwner(db, attemptId);
  if (!found) throw notFound('attempt');
  const { ownerGroupIds, ...attempt } = found;
  const isOwner = attempt.ownerId === actor.userId;
  const accessActor = isOwner
    ? { userId: actor.userId, role: actor.role, groupIdsTaught: [] }
    : await loadAccessActor(db, actor);
  if (!may(accessActor, { ownerId: attempt.ownerId, ownerGroupIds })) throw notFound('attempt');
  return attempt;
}
