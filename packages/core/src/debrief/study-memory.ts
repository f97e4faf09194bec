import type { TopicId } from '../ids.ts';

/** How a topic went in the attempt that an earlier debrief was written of. */
export interface TopicBefore {
  topicId: TopicId;
  right: number;
  total: number;
}

/** What the writer of a debrief remembers of the last one that had to do with the same topics. */
export interface StudyMemory {
  /** Whole days from that attempt to this one. */
  daysAgo: number;
  topics: readonly TopicBefore[];
}

/** The same, as one topic remembers it. */
export interface SeenBefore {
  right: number;
  total: number;
  daysAgo: number;
}

/** How a topic went before; null when it was not met, or only by a single question. */
export function seenBefore(memory: StudyMemory | null | undefined, topicId: TopicId): SeenBefore | null {
  const before = memory?.topics.find((topic) => topic.topicId === topicId);
  if (!memory || !before || before.total < 2) return null;
  return { right: before.right, total: before.total, daysAgo: memory.daysAgo };
}
