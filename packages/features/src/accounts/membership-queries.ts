import type { Actor as AccessActor } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import type { Actor } from '@debrief/platform';

export type Part = 'tutor' | 'student';

export interface Membership {
  groupId: string;
  part: Part;
}

export async function listMemberships(db: DbOrTrx, userId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('group_member')
    .select(['group_id as groupId', 'part'])
    .where('user_id', '=', userId)
    .execute();
  return rows.map((row) => ({ groupId: row.groupId, part: row.part as Part }));
}

/** Every group a person is in, as student or as tutor. */
export async function listGroupIdsOf(db: DbOrTrx, userId: string): Promise<string[]> {
  return (await listMemberships(db, userId)).map((membership) => membership.groupId);
}

export async function listTaughtGroupIds(db: DbOrTrx, userId: string): Promise<string[]> {
  return (await listMemberships(db, userId))
    .filter(({ part }) => part === 'tutor')
    .map(({ groupId }) => groupId);
}

/** Students of these groups, each once. */
export async function listStudentIdsOfGroups(db: DbOrTrx, groupIds: readonly string[]): Promise<string[]> {
  if (groupIds.length === 0) return [];
  const rows = await db
    .selectFrom('group_member')
    .select('user_id as userId')
    .distinct()
    .where('group_id', 'in', groupIds)
    .where('part', '=', 'student')
    .execute();
  return rows.map((row) => row.userId);
}

export async function listStudentIdsOfTutor(db: DbOrTrx, tutorId: string): Promise<string[]> {
  return await listStudentIdsOfGroups(db, await listTaughtGroupIds(db, tutorId));
}

/** The caller as the rules of access know people. */
export async function loadAccessActor(
  db: DbOrTrx,
  { userId, role }: Pick<Actor, 'userId' | 'role'>,
): Promise<AccessActor> {
  const memberships = await listMemberships(db, userId);
  const taught = role === 'student' ? [] : memberships.filter(({ part }) => part === 'tutor');
  return {
    userId,
    role,
    groupIdsTaught: taught.map(({ groupId }) => groupId),
    groupIdsJoined: memberships.map(({ groupId }) => groupId),
  };
}

/** False when the person was in the group already; their part stays what it was. */
export async function insertMember(
  db: DbOrTrx,
  member: { userId: string; groupId: string; part: Part },
): Promise<boolean> {
  const result = await db
    .insertInto('group_member')
    .values({ user_id: member.userId, group_id: member.groupId, part: member.part })
    .onConflict((conflict) => conflict.columns(['user_id', 'group_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function deleteMember(db: DbOrTrx, groupId: string, userId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('group_member')
    .where('group_id', '=', groupId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
