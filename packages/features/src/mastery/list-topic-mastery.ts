import type { TopicMastery } from '@debrief/contracts';
import { buildTopicTree, rollUpMastery, type TopicNode, type TopicTree } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { listMastery, type MasteryRow } from './mastery-queries.ts';
import { listTopicsAround } from './topic-queries.ts';

/** Every topic of the subjects practised, with its own mastery or that rolled up from below. */
export async function listTopicMastery(db: DbOrTrx, userId: string, _now: Date): Promise<TopicMastery[]> {
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
    low: isLeaf ? (row?.mastery ?? 0) : rolledUp.value,
    high: isLeaf ? (row?.mastery ?? 0) : rolledUp.value,
    level: isLeaf ? (row?.level ?? null) : rolledUp.level,
    answerCount: below.reduce((sum, each) => sum + each.answerCount, 0),
    lastPractisedAt: latest(below),
    fadesTo: row?.mastery ?? null,
    change30: null,
    trend: 'unknown',
  };
}

function latest(rows: readonly MasteryRow[]): string | null {
  if (rows.length === 0) return null;
  return new Date(Math.max(...rows.map((row) => row.lastPractisedAt.getTime()))).toISOString();
}
