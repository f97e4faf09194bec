import type { TopicMastery } from '@debrief/contracts';
import type { DashboardBody, TrendDirection } from '@debrief/core';

export interface TopicRow extends Omit<TopicMastery, 'trend'> {
  trend: TrendDirection;
  children: TopicRow[];
}

/** The flat list as a tree, each topic with where it is going. */
export function buildTopicRows(topics: readonly TopicMastery[], body: DashboardBody | null): TopicRow[] {
  const trends = new Map(
    [...(body?.trendingUp ?? []), ...(body?.trendingDown ?? [])].map((trend) => [
      trend.topicId,
      trend.direction,
    ]),
  );
  const childrenOf = (parentId: string | null): TopicRow[] =>
    topics
      .filter((topic) => topic.parentId === parentId)
      .map((topic) => ({
        ...topic,
        trend: trends.get(topic.topicId) ?? 'unknown',
        children: childrenOf(topic.topicId),
      }));
  return childrenOf(null);
}
