import type { TopicMastery } from '@debrief/contracts';

export interface TopicRow extends TopicMastery {
  children: TopicRow[];
}

/** The flat list as a tree. */
export function buildTopicRows(topics: readonly TopicMastery[]): TopicRow[] {
  const byParent = Map.groupBy(topics, (topic) => topic.parentId);
  const childrenOf = (parentId: string | null): TopicRow[] =>
    (byParent.get(parentId) ?? []).map((topic) => ({ ...topic, children: childrenOf(topic.topicId) }));
  return childrenOf(null);
}
