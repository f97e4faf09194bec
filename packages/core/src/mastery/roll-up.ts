import type { TopicId } from '../ids.ts';
import type { TopicTree } from '../topics/topic-tree.ts';
import { levelOf, type MasteryLevel } from './level.ts';

/** Mastery of a category or subject, from the concepts below it. */
export interface RolledUpMastery {
  topicId: TopicId;
  /** Mean over all concepts, those not yet practised as 0; 0..100, one decimal. */
  value: number;
  /** null when nothing below has been practised. */
  level: MasteryLevel | null;
  practisedCount: number;
  conceptCount: number;
}

/** Rolls the mastery of concepts up to a topic; a topic's own questions count as one more concept. */
export function rollUpMastery(
  tree: TopicTree,
  topicId: TopicId,
  values: ReadonlyMap<TopicId, number>,
): RolledUpMastery {
  const concepts = conceptsWithin(tree, topicId, values);
  const practised = concepts.flatMap((id) => values.get(id) ?? []);
  const sum = practised.reduce((total, value) => total + value, 0);
  const value = concepts.length === 0 ? 0 : Math.round((sum / concepts.length) * 10) / 10;
  return {
    topicId,
    value,
    level: practised.length === 0 ? null : levelOf(value),
    practisedCount: practised.length,
    conceptCount: concepts.length,
  };
}

/** Leaves, and whatever else has been practised, at and below a topic. */
function conceptsWithin(tree: TopicTree, topicId: TopicId, values: ReadonlyMap<TopicId, number>): TopicId[] {
  return tree.nodes
    .filter((node) => tree.isWithin(node.id, topicId))
    .filter((node) => values.has(node.id) || tree.childrenOf(node.id).length === 0)
    .map((node) => node.id);
}
