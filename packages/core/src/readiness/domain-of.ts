import type { TopicId } from '../ids.ts';
import type { TopicTree } from '../topics/topic-tree.ts';

/** The domain of a blueprint that a topic belongs to: itself or the nearest one above it; null when it is in none. */
export function domainOf(
  tree: TopicTree,
  domains: readonly { topicId: TopicId }[],
  topicId: TopicId,
): TopicId | null {
  const ids = new Set(domains.map((domain) => domain.topicId));
  return tree.pathToRoot(topicId).find((node) => ids.has(node.id))?.id ?? null;
}
