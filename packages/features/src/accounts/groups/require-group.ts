import { type Actor as AccessActor, canManageGroup } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { type Actor, AppError, notFound } from '@debrief/platform';
import { findGroupRow, type GroupRow, isGroup } from './group-queries.ts';

/** @throws AppError `not-found` for a group the caller is not in: it looks like one that does not exist. */
export async function requireGroup(db: DbOrTrx, actor: Actor, groupId: string): Promise<GroupRow> {
  const group = await findGroupRow(db, actor.userId, groupId);
  if (!group || (group.myPart === null && actor.role !== 'admin')) throw notFound('group');
  return group;
}

/** @throws AppError `not-allowed` for members who do not teach it. */
export async function requireManagedGroup(db: DbOrTrx, actor: Actor, groupId: string): Promise<GroupRow> {
  const group = await requireGroup(db, actor, groupId);
  const groupIdsTaught = group.myPart === 'tutor' ? [group.id] : [];
  if (canManageGroup({ userId: actor.userId, role: actor.role, groupIdsTaught }, group.id)) return group;
  throw new AppError('not-allowed', 'only tutors of the group may', { reason: 'group-tutors-only' });
}

/** @throws AppError `not-found` unless the author may share things with this group and it is there. */
export async function requireGroupToShareWith(
  db: DbOrTrx,
  author: AccessActor,
  groupId: string,
): Promise<void> {
  if (!canManageGroup(author, groupId)) throw notFound('group');
  if (!author.groupIdsTaught.includes(groupId) && !(await isGroup(db, groupId))) throw notFound('group');
}
