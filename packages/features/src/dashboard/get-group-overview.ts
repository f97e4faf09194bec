import type { GroupOverview } from '@debrief/contracts';
import { canManageGroup } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../accounts/index.ts';
import { listStudentOverviews } from './group-queries.ts';

/** For the group's tutors; to anybody else the group is not there. */
export async function getGroupOverview(
  { db }: Services,
  actor: Actor,
  groupId: string,
): Promise<GroupOverview> {
  if (!canManageGroup(await loadAccessActor(db, actor), groupId)) throw notFound('group');
  const rows = await listStudentOverviews(db, groupId);
  return rows.map((row) => ({ ...row, lastActiveAt: row.lastActiveAt?.toISOString() ?? null }));
}
