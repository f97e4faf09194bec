import type { Actor as ActorInGroups } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import type { Actor } from '@debrief/platform';
import { listGroupsOf } from './group-queries.ts';

/** The caller with their groups, as the rules of access want to know them. */
export async function whoAsks(db: DbOrTrx, { userId, role }: Actor): Promise<ActorInGroups> {
  const groups = await listGroupsOf(db, userId);
  const idsOf = (part: 'tutor' | 'student') =>
    groups.filter((group) => group.part === part).map((group) => group.groupId);
  return { userId, role, groupIdsTaught: idsOf('tutor'), groupIdsJoined: idsOf('student') };
}
