import type { Dashboard } from '@debrief/contracts';
import type { DashboardBody } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { getReadiness, getTopicMastery } from '../readiness/index.ts';
import { findSnapshot, listTopicNames, type SnapshotRow } from './dashboard-queries.ts';

/** What is compiled is read, never computed here; a stale snapshot is shown as such. */
export async function getDashboard({ db }: Services, userId: string): Promise<Dashboard> {
  const [snapshot, readiness, topics] = await Promise.all([
    findSnapshot(db, userId),
    getReadiness(db, userId),
    getTopicMastery(db, userId),
  ]);
  const body = (snapshot?.body ?? null) as DashboardBody | null;
  return {
    status: statusOf(snapshot),
    compiledAt: snapshot?.compiledAt?.toISOString() ?? null,
    body,
    names: await namesIn(
      db,
      body,
      readiness.flatMap(({ readiness: r }) =>
        r.status === 'estimated' ? r.domains.map((d) => d.topicId) : [],
      ),
    ),
    readiness,
    topics,
  };
}

function statusOf(snapshot: SnapshotRow | undefined): Dashboard['status'] {
  if (!snapshot?.newestSubmission) return 'empty';
  const { coversUntil, newestSubmission } = snapshot;
  return coversUntil && coversUntil >= newestSubmission ? 'ready' : 'computing';
}

async function namesIn(
  db: Services['db'],
  body: DashboardBody | null,
  extraTopicIds: string[],
): Promise<Record<string, string>> {
  const mentions = body
    ? [...body.trendingUp, ...body.trendingDown, ...body.topStrengths, ...body.topWeaknesses]
    : [];
  const topicIds = new Set([...mentions.map((mention) => mention.topicId), ...extraTopicIds]);
  const topics = await listTopicNames(db, [...topicIds]);
  const quizzes = (body?.timelines ?? []).map((timeline) => [timeline.quizId, timeline.quizTitle] as const);
  return Object.fromEntries([...topics.map((topic) => [topic.id, topic.name] as const), ...quizzes]);
}
