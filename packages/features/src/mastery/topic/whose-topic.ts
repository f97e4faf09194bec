import { canSeeAttempt } from '@debrief/core';
import type { Db } from '@debrief/db';
import { type Actor, notFound } from '@debrief/platform';
import { listMemberships, loadAccessActor } from '../../accounts/index.ts';
import { findName } from './topic-page-queries.ts';

/** Who may see a student's attempts sees what they add up to; to anybody else the student is not there. */
export async function findWhose(
  db: Db,
  actor: Actor,
  studentId: string | undefined,
): Promise<{ userId: string; studentName: string | null }> {
  if (!studentId || studentId === actor.userId) return { userId: actor.userId, studentName: null };
  const memberships = await listMemberships(db, studentId);
  const ownerGroupIds = memberships.filter(({ part }) => part === 'student').map((each) => each.groupId);
  if (!canSeeAttempt(await loadAccessActor(db, actor), { ownerId: studentId, ownerGroupIds }))
    throw notFound('student');
  const studentName = await findName(db, studentId);
  if (studentName === undefined) throw notFound('student');
  return { userId: studentId, studentName };
}
