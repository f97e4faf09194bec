import type { ClassOverview } from '@debrief/contracts';
import { canManageGroup } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { askForCompilation } from '../read/ask-for-compilation.ts';
import { type ClassRow, listClass } from './class-queries.ts';

/** Who is stuck on what, for the group's tutors; to anybody else the group is not there. */
export async function getClassOverview(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  groupId: string,
): Promise<ClassOverview> {
  if (!canManageGroup(await loadAccessActor(db, actor), groupId)) throw notFound('group');
  const rows = await listClass(db, groupId, clock.now());
  for (const { userId, glance, lastActiveAt } of rows)
    if (glance === null && lastActiveAt !== null) await askForCompilation(db, userId);
  return { students: rows.map(toStudent), topics: topicsOf(rows) };
}

function toStudent({ glance, lastActiveAt, ...row }: ClassRow): ClassOverview['students'][number] {
  return {
    ...row,
    lastActiveAt: lastActiveAt?.toISOString() ?? null,
    readinessPercent: glance?.readinessPercent ?? null,
    trend: glance?.trend ?? 'unknown',
    stuckOn: glance?.stuckOn ?? [],
    masteries: Object.fromEntries((glance?.topics ?? []).map(({ topicId, mastery }) => [topicId, mastery])),
  };
}

/** Those on which most are stuck first, then those known least. */
function topicsOf(rows: readonly ClassRow[]): ClassOverview['topics'] {
  const practised = rows.flatMap(({ glance }) => glance?.topics ?? []);
  const stuck = Map.groupBy(
    rows.flatMap(({ glance }) => glance?.stuckOn ?? []),
    (topic) => topic.topicId,
  );
  return [...Map.groupBy(practised, (topic) => topic.topicId)]
    .map(([topicId, ofTopic]) => ({
      topicId,
      name: ofTopic[0]?.name ?? '',
      meanMastery:
        Math.round((10 * ofTopic.reduce((sum, each) => sum + each.mastery, 0)) / ofTopic.length) / 10,
      stuckCount: stuck.get(topicId)?.length ?? 0,
      studentCount: ofTopic.length,
    }))
    .sort((a, b) => b.stuckCount - a.stuckCount || a.meanMastery - b.meanMastery);
}
