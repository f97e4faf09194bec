import type { GroupDetail } from '@debrief/contracts';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import { deleteMember, insertMember } from '../membership-queries.ts';
import { insertGroup, listMembers, lockGroup, updateGroupName } from './group-queries.ts';
import { requireGroup, requireManagedGroup } from './require-group.ts';
import { getGroup } from './view-groups.ts';

export async function createGroup(services: Services, actor: Actor, name: string): Promise<GroupDetail> {
  const id = newId();
  await services.db.transaction().execute(async (trx) => {
    await insertGroup(trx, { id, name, createdBy: actor.userId });
    await insertMember(trx, { userId: actor.userId, groupId: id, part: 'tutor' });
  });
  return await getGroup(services, actor, id);
}

export async function renameGroup(
  services: Services,
  actor: Actor,
  { groupId, name }: { groupId: string; name: string },
): Promise<GroupDetail> {
  await requireManagedGroup(services.db, actor, groupId);
  await updateGroupName(services.db, groupId, name);
  return await getGroup(services, actor, groupId);
}

/** Tutors remove students; another tutor is removed by an administrator. */
export async function removeMember(
  { db }: Services,
  actor: Actor,
  { groupId, userId }: { groupId: string; userId: string },
): Promise<void> {
  await requireManagedGroup(db, actor, groupId);
  const member = (await listMembers(db, groupId)).find((each) => each.userId === userId);
  if (!member) throw notFound('member');
  if (member.part === 'tutor' && actor.role !== 'admin') {
    throw new AppError('not-allowed', 'tutors remove students only', {
      reason: 'tutor-removes-students-only',
    });
  }
  await deleteMember(db, groupId, userId);
}

/** A group is never left without a tutor by its own tutors. */
export async function leaveGroup({ db }: Services, actor: Actor, groupId: string): Promise<void> {
  const group = await requireGroup(db, actor, groupId);
  if (group.myPart === null) throw notFound('group');
  await db.transaction().execute(async (trx) => {
    await lockGroup(trx, groupId);
    const tutors = (await listMembers(trx, groupId)).filter(({ part }) => part === 'tutor');
    if (group.myPart === 'tutor' && tutors.length === 1) {
      throw new AppError('conflict', 'the last tutor stays', { reason: 'last-tutor' });
    }
    await deleteMember(trx, groupId, actor.userId);
  });
}
