import type { Dashboard } from '@debrief/contracts';
import {
  type DashboardFigures,
  includes,
  type DashboardBody as OldBody,
  type PlanFeature,
  planFeatures,
} from '@debrief/core';
import type { Services } from '@debrief/platform';
import { getPlan } from '../billing/index.ts';
import { listTopicMastery } from '../mastery/index.ts';
import { getReadiness } from '../readiness/index.ts';
import { findSnapshot, listTopicNames, type SnapshotRow } from './dashboard-queries.ts';

/** What is compiled is read, never computed here; a stale snapshot is shown as such. */
export async function getDashboard(
  { db, settings, clock }: Pick<Services, 'db' | 'settings' | 'clock'>,
  userId: string,
): Promise<Dashboard> {
  const [snapshot, readiness, topics, plan] = await Promise.all([
    findSnapshot(db, userId),
    getReadiness({ db, settings }, userId),
    listTopicMastery(db, userId, clock.now()),
    getPlan({ db, settings }, userId),
  ]);
  const locked = planFeatures.filter((feature) => !includes(plan, feature));
  const body = trim((snapshot?.body ?? null) as OldBody | null, locked);
  const domains = readiness.flatMap(({ readiness: r }) =>
    r.status === 'estimated' ? r.domains.map((d) => d.topicId) : [],
  );
  const parts = { names: await namesIn(db, body, domains), readiness, topics, locked };
  return {
    status: statusOf(snapshot),
    compiledAt: snapshot?.compiledAt?.toISOString() ?? null,
    body: body && { ...notYetCompiled, ...body, ...parts, recentDebriefs: [] },
    ...parts,
  };
}

const notYetCompiled: Omit<DashboardFigures, keyof OldBody> = {
  answerCount: 0,
  weeks: [],
  activity: [],
  strengths: [],
  weaknesses: [],
  wentUp: [],
  wentDown: [],
  questions: [],
};

/** What the plan does not include is left out here, not only hidden on the page. */
function trim(body: OldBody | null, locked: readonly PlanFeature[]): OldBody | null {
  if (!body || !locked.includes('trends')) return body;
  const progressTrend = { direction: 'unknown', improvement: null, slope: null } as const;
  return { ...body, trendingUp: [], trendingDown: [], progressTrend };
}

function statusOf(snapshot: SnapshotRow | undefined): Dashboard['status'] {
  if (!snapshot?.newestSubmission) return 'empty';
  const { coversUntil, newestSubmission } = snapshot;
  return coversUntil && coversUntil >= newestSubmission ? 'ready' : 'computing';
}

async function namesIn(
  db: Services['db'],
  body: OldBody | null,
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
