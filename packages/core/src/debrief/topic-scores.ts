import type { TopicId } from '../ids.ts';
import type { Points } from '../points/points.ts';

/** How one category or topic went in an attempt. */
export interface TopicScore {
  topicId: TopicId;
  /** Share of its points, 0..100, one decimal. */
  percent: number;
  /** Questions with full credit. */
  right: number;
  total: number;
  points: Points;
  maxPoints: Points;
}
