import type { TopicId } from '../ids.ts';
import type { TopicTree } from '../topics/topic-tree.ts';

/**
 * Share of the exam (0..1) that each concept carries: its domain's weight spread evenly over the concepts of the domain.
 * Concepts are the leaves of the tree; those outside every domain are not in the map.
 */
export function examWeights(
  tree: TopicTree,
  domains: readonly { topicId: TopicId; weight: number }[],
): Map<TopicId, number> {
  const total = domains.reduce((sum, domain) => sum + domain.weight, 0);
  const leaves = tree.nodes.filter((node) => tree.childrenOf(node.id).length === 0);
  const shares = domains.flatMap(({ topicId, weight }) => {
    const concepts = leaves.filter((leaf) => tree.isWithin(leaf.id, topicId));
    return concepts.map((concept) => [concept.id, weight / total / concepts.length] as const);
  });
  return new Map(shares);
}
