import type { GroupOverview } from '@debrief/contracts';
import { canManageGroup } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { listStudentOverviews } from './group-queries.ts';
import { whoAsks } from './who-asks.ts';

/** For the group's tutors; to anybody else the group is not there. */
export async function getGroupOverview(
  { db }: Services,
  actor: Actor,
  groupId: string,
): Promise<GroupOverview> {
  if (!canManageGroup(await whoAsks(db, actor), groupId)) throw notFound('group');
  const rows = await listStudentOverviews(db, groupId);
  return rows.map((row) => ({ ...row, lastActiveAt: row.lastActiveAt?.toISOString() ?? null }));
}
