import { canSeeAttempt } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { type Actor, notFound } from '@debrief/platform';
import { listMemberships, loadAccessActor } from '../membership-queries.ts';
import { findMemberName } from './group-queries.ts';

/** Somebody as the owner of what they did, with the groups in which they are taught. */
export async function loadOwner(
  db: DbOrTrx,
  userId: string,
): Promise<{ ownerId: string; ownerGroupIds: string[] }> {
  const memberships = await listMemberships(db, userId);
  const taughtIn = memberships.filter(({ part }) => part === 'student');
  return { ownerId: userId, ownerGroupIds: taughtIn.map(({ groupId }) => groupId) };
}

/**
 * Who may see a student's attempts sees what they add up to; to anybody else the student is not there.
 * @throws AppError `not-found`.
 */
export async function getSeenStudent(
  db: DbOrTrx,
  actor: Actor,
  studentId: string,
): Promise<{ userId: string; name: string }> {
  const viewer = await loadAccessActor(db, actor);
  if (!canSeeAttempt(viewer, await loadOwner(db, studentId))) throw notFound('student');
  const name = await findMemberName(db, studentId);
  if (name === undefined) throw notFound('student');
  return { userId: studentId, name };
}
