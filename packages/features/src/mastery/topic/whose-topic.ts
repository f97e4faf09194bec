import type { Db } from '@debrief/db';
import type { Actor } from '@debrief/platform';
import { getSeenStudent } from '../../accounts/index.ts';

/** One's own, or that of a student one teaches. */
export async function findWhose(
  db: Db,
  actor: Actor,
  studentId: string | undefined,
): Promise<{ userId: string; studentName: string | null }> {
  if (!studentId || studentId === actor.userId) return { userId: actor.userId, studentName: null };
  const { userId, name } = await getSeenStudent(db, actor, studentId);
  return { userId, studentName: name };
}
