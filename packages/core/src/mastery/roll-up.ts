import type { TopicId } from '../ids.ts';
import type { TopicTree } from '../topics/topic-tree.ts';
import { levelOf, type MasteryLevel } from './level.ts';
import type { MasteryValue } from './mastery.ts';

/** Mastery of a topic from the concepts at and below it. */
export interface RolledUpMastery extends MasteryValue {
  topicId: TopicId;
  /** null when nothing below has been practised. */
  level: MasteryLevel | null;
  practisedCount: number;
  conceptCount: number;
}

interface Sum {
  value: number;
  /** Of the squared distances from the value to the ends of its interval. */
  below: number;
  above: number;
  practisedCount: number;
  conceptCount: number;
}

/**
 * Rolls the mastery of concepts up the tree: the mean over all concepts (leaves, and topics with questions of their
 * own), those not practised as 0; one decimal. The intervals are those of independent estimates. One pass, whatever
 * the size of the tree.
 */
export function rollUpMastery(
  tree: TopicTree,
  values: ReadonlyMap<TopicId, MasteryValue>,
): Map<TopicId, RolledUpMastery> {
  const sums = new Map<TopicId, Sum>();
  for (const node of tree.nodes) {
    const own = values.get(node.id);
    if (!own && tree.childrenOf(node.id).length > 0) continue;
    for (const above of tree.pathToRoot(node.id)) add(sums, above.id, own);
  }
  return new Map(tree.nodes.map(({ id }) => [id, describe(id, sums.get(id) ?? emptySum())]));
}

function emptySum(): Sum {
  return { value: 0, below: 0, above: 0, practisedCount: 0, conceptCount: 0 };
}

function add(sums: Map<TopicId, Sum>, id: TopicId, own: MasteryValue | undefined): void {
  const sum = sums.get(id) ?? emptySum();
  sums.set(id, sum);
  sum.conceptCount += 1;
  if (!own) return;
  sum.practisedCount += 1;
  sum.value += own.value;
  sum.below += (own.value - own.low) ** 2;
  sum.above += (own.high - own.value) ** 2;
}

function describe(
  topicId: TopicId,
  { value, below, above, practisedCount, conceptCount }: Sum,
): RolledUpMastery {
  const count = Math.max(1, conceptCount);
  const mean = round(value / count);
  return {
    ...{ topicId, practisedCount, conceptCount, value: mean },
    low: round(Math.max(0, mean - Math.sqrt(below) / count)),
    high: round(Math.min(100, mean + Math.sqrt(above) / count)),
    level: practisedCount === 0 ? null : levelOf(mean),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
