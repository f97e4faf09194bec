import { canSeeAttempt } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { listGroupIdsOf, loadAccessActor } from '../accounts/index.ts';
import { findAttemptOwner } from './attempt-access-queries.ts';

/** @throws AppError not-found, also when it is there and not for this person's eyes. */
export async function assertCanSeeAttempt(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  attemptId: string,
): Promise<{ ownerId: string }> {
  const ownerId = await findAttemptOwner(db, attemptId);
  if (!ownerId) throw notFound('attempt');
  if (ownerId === actor.userId) return { ownerId };
  const [viewer, ownerGroupIds] = await Promise.all([
    loadAccessActor(db, actor),
    listGroupIdsOf(db, ownerId),
  ]);
  if (!canSeeAttempt(viewer, { ownerId, ownerGroupIds })) throw notFound('attempt');
  return { ownerId };
}
