import type { TopicId } from '../../ids.ts';

/** Mastery 0..100 by topic; topics without practice are missing. */
export type MasteryVector = ReadonlyMap<TopicId, number>;

/** With fewer topics in common nothing can be compared. */
export const minSharedTopics = 3;

/**
 * How alike two people are, 0..1: one less the root mean squared difference over the topics both have practised, times
 * the share of the first one's topics that the other has too. Null with fewer than three topics in common.
 */
export function similarityOf(one: MasteryVector, other: MasteryVector): number | null {
  const shared = [...one].flatMap(([topicId, value]) => {
    const theirs = other.get(topicId);
    return theirs === undefined ? [] : [value - theirs];
  });
  if (shared.length < minSharedTopics) return null;
  const meanSquare = shared.reduce((sum, difference) => sum + difference ** 2, 0) / shared.length;
  return (1 - Math.sqrt(meanSquare) / 100) * (shared.length / one.size);
}
