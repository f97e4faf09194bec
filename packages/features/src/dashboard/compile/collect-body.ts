import type { DashboardBody, ExamReadiness, TopicMastery } from '@debrief/contracts';
import {
  addDays,
  compileFigures,
  type DashboardFigures,
  dashboardBounds,
  includes,
  localDate,
  type PlanFeature,
  planFeatures,
  type RecentDebrief,
  standingsOf,
} from '@debrief/core';
import type { Trx } from '@debrief/db';
import type { Services } from '@debrief/platform';
import { getPlan } from '../../billing/index.ts';
import { listTopicMastery } from '../../mastery/index.ts';
import { getReadiness } from '../../readiness/index.ts';
import { listRecentDebriefs, listScoredAttempts } from './attempt-queries.ts';
import { findWork } from './day-queries.ts';
import { listQuestionHistories } from './question-queries.ts';
import { type StuckTopic, stuckTopics } from './stuck-topics.ts';
import { listFirstMastery, listTopicNames, listTopicWork } from './topic-queries.ts';

interface Whose {
  userId: string;
  timeZone: string;
  now: Date;
}

const monthMs = 30 * 86_400_000;
/** Weak topics in which a run of misses is looked for. */
const maxStuckSought = 12;

/** Everything the dashboard shows, as the rows stand now. Its number of queries does not depend on the history. */
export async function collectBody(
  { settings }: Pick<Services, 'settings'>,
  trx: Trx,
  { userId, timeZone, now }: Whose,
): Promise<{ body: DashboardBody; stuckOn: StuckTopic[] }> {
  const rooms = { db: trx, settings };
  const plan = await getPlan(rooms, userId);
  const locked = planFeatures.filter((feature) => !includes(plan, feature));
  const topics = await listTopicMastery(trx, userId, now);
  const standings = standingsOf(await withFirstMastery(trx, { userId, topics, now }));
  const shown = [
    ...standings.strong.slice(0, dashboardBounds.standingTopics),
    ...standings.weak.slice(0, maxStuckSought),
    ...standings.wentUp,
    ...standings.wentDown,
  ];
  const work = await listTopicWork(trx, userId, [...new Set(shown.map((topic) => topic.topicId))]);
  const today = localDate(now, timeZone);
  const { days, ...totals } = await findWork(trx, userId, addDays(today, -7 * dashboardBounds.weeks));
  const figures = compileFigures({
    ...{ now, today, totals, days, standings, work },
    attempts: await listScoredAttempts(trx, userId),
    questions: await listQuestionHistories(trx, userId),
  });
  const readiness = await getReadiness(rooms, userId, now);
  const recentDebriefs = await listRecentDebriefs(trx, userId);
  const parts = { figures: trim(figures, locked), topics, readiness, recentDebriefs };
  return {
    body: { ...parts.figures, topics, readiness, recentDebriefs, names: await namesIn(trx, parts), locked },
    stuckOn: stuckTopics(standings.weak, work),
  };
}

async function withFirstMastery(
  trx: Trx,
  { userId, topics, now }: { userId: string; topics: readonly TopicMastery[]; now: Date },
) {
  const isNew = (topic: TopicMastery) => topic.level !== null && topic.change30 === null;
  const first = await listFirstMastery(trx, userId, {
    topicIds: topics.filter(isNew).map((topic) => topic.topicId),
    since: new Date(now.getTime() - monthMs),
  });
  return topics.map((topic) => ({ ...topic, firstMastery: first.get(topic.topicId) }));
}

/** What the plan does not include is not compiled, so that no page has to hide it. */
function trim(figures: DashboardFigures, locked: readonly PlanFeature[]): DashboardFigures {
  if (!locked.includes('trends')) return figures;
  const progressTrend = { direction: 'unknown', improvement: null, slope: null } as const;
  return { ...figures, wentUp: [], wentDown: [], progressTrend };
}

interface Named {
  figures: DashboardFigures;
  topics: readonly TopicMastery[];
  readiness: readonly ExamReadiness[];
  recentDebriefs: readonly RecentDebrief[];
}

async function namesIn(
  trx: Trx,
  { figures, topics, readiness, recentDebriefs }: Named,
): Promise<Record<string, string>> {
  const names = new Map<string, string>(topics.map((topic) => [topic.topicId, topic.topicName]));
  for (const { quizId, quizTitle } of [...recentDebriefs, ...figures.timelines]) names.set(quizId, quizTitle);
  const domains = readiness.flatMap((exam) =>
    exam.readiness.status === 'estimated' ? exam.readiness.domains : [],
  );
  const missing = [...domains, ...figures.questions]
    .map((each) => each.topicId)
    .filter((id) => !names.has(id));
  for (const [id, name] of await listTopicNames(trx, [...new Set(missing)])) names.set(id, name);
  return Object.fromEntries(names);
}
