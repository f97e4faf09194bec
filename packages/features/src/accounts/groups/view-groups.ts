import type { Group, GroupDetail, GroupPage, listGroupsInput } from '@debrief/contracts';
import type { Actor, Services } from '@debrief/platform';
import type { z } from 'zod';
import { type GroupRow, listGroupRows, listMembers, type MemberRow } from './group-queries.ts';
import { requireGroup } from './require-group.ts';

/** The caller's groups; for an administrator all of them. */
export async function listGroups(
  { db }: Services,
  actor: Actor,
  { cursor, limit }: z.output<typeof listGroupsInput>,
): Promise<GroupPage> {
  const which = actor.role === 'admin' ? 'all' : 'mine';
  const page = { which, after: cursor ?? null, limit: limit + 1 } as const;
  const rows = await listGroupRows(db, actor.userId, page);
  const groups = rows.slice(0, limit).map(toGroup);
  return { groups, nextCursor: rows.length > limit ? (groups.at(-1)?.id ?? null) : null };
}

export async function getGroup({ db }: Services, actor: Actor, groupId: string): Promise<GroupDetail> {
  const group = await requireGroup(db, actor, groupId);
  const members = await listMembers(db, groupId);
  return { ...toGroup(group), members: members.filter(isVisibleTo(actor, group)).map(toMemberFor(actor)) };
}

/** Students see who teaches them and themselves, not each other. */
function isVisibleTo(actor: Actor, group: GroupRow) {
  return (member: MemberRow) =>
    group.myPart !== 'student' || member.part === 'tutor' || member.userId === actor.userId;
}

function toGroup({ createdAt, myPart, ...group }: GroupRow): Group {
  // An administrator who is not in the group may do what its tutors may.
  return { ...group, myPart: myPart ?? 'tutor', createdAt: createdAt.toISOString() };
}

/** A tutor's own extra time is nobody's business. */
function toMemberFor(actor: Actor) {
  return ({ joinedAt, timeFactor, ...member }: MemberRow): GroupDetail['members'][number] => {
    const isTheirs = member.part === 'student' || member.userId === actor.userId;
    return { ...member, joinedAt: joinedAt.toISOString(), timeFactor: isTheirs ? timeFactor : null };
  };
}
