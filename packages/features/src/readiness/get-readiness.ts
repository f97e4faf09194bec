import type { ExamReadiness, LockedReadiness, TopicMastery } from '@debrief/contracts';
import {
  buildTopicTree,
  includes,
  type Readiness,
  rollUpMastery,
  type TopicNode,
  type TopicTree,
} from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import type { Services } from '@debrief/platform';
import { getPlan } from '../billing/index.ts';
import { listLatestSnapshots, listMastery, listTopicsAround, type MasteryRow } from './readiness-queries.ts';

/** The latest readiness for each exam; locked when the person's plan does not include it. */
export async function getReadiness(
  { db, settings }: Pick<Services, 'db' | 'settings'>,
  userId: string,
): Promise<ExamReadiness[]> {
  const isOpen = includes(await getPlan({ db, settings }, userId), 'readiness');
  const rows = await listLatestSnapshots(db, userId);
  return rows.map((row) => ({
    examId: row.examId,
    examName: row.examName,
    passPercent: Number(row.passPercent),
    computedAt: row.computedAt.toISOString(),
    readiness: isOpen ? (row.body as Readiness) : lock(row.body as Readiness),
  }));
}

function lock(readiness: Readiness): LockedReadiness {
  const percent = readiness.status === 'estimated' ? readiness.percent : null;
  return { status: 'locked', percent, answerCount: readiness.answerCount };
}

/** Every topic of the subjects practised, with its own mastery or that rolled up from below. */
export async function getTopicMastery(db: DbOrTrx, userId: string): Promise<TopicMastery[]> {
  const practised = await listMastery(db, userId);
  const topics = await listTopicsAround(
    db,
    practised.map((row) => row.topicId),
  );
  const tree = buildTopicTree(topics);
  const own = new Map(practised.map((row) => [row.topicId, row]));
  return topics.map((topic) => describe(topic, tree, own));
}

function describe(topic: TopicNode, tree: TopicTree, own: ReadonlyMap<string, MasteryRow>): TopicMastery {
  const values = new Map([...own].map(([id, row]) => [id, row.mastery]));
  const row = own.get(topic.id);
  const below = [...own.values()].filter((each) => tree.isWithin(each.topicId, topic.id));
  const rolledUp = rollUpMastery(tree, topic.id, values);
  const isLeaf = tree.childrenOf(topic.id).length === 0;
  return {
    topicId: topic.id,
    topicName: topic.name,
    parentId: topic.parentId,
    mastery: isLeaf ? (row?.mastery ?? 0) : rolledUp.value,
    level: isLeaf ? (row?.level ?? null) : rolledUp.level,
    answerCount: below.reduce((sum, each) => sum + each.answerCount, 0),
    lastPractisedAt: latest(below),
  };
}

function latest(rows: readonly MasteryRow[]): string | null {
  if (rows.length === 0) return null;
  return new Date(Math.max(...rows.map((row) => row.lastPractisedAt.getTime()))).toISOString();
}
