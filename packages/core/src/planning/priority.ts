import type { TopicId } from '../ids.ts';
import { levelBounds } from '../mastery/level.ts';
import type { PlanTopic } from './plan.ts';

/** Mastery at which a topic is only kept fresh. */
export const masteredAt = levelBounds.mastered.promoteAt;
/** A topic never practised may be known already: a gap that showed comes before one that is only possible. */
const unknownGap = 0.6;
/** Even a mastered topic is worth a look now and then. */
const leastGap = 0.05;
/** A topic the exam does not weigh, beside topics it does. */
const unweighedShare = 0.5;
const mostNamedWeaknesses = 4;

/**
 * How much a topic is worth practising, by id: its share of the exam (relative to the mean of all) × what is missing to
 * full mastery × a quarter more for each debrief that lately named it a weakness, four at most.
 */
export function priorities(topics: readonly PlanTopic[]): Map<TopicId, number> {
  const weights = topics.flatMap((topic) => (topic.examWeight === null ? [] : [topic.examWeight]));
  const mean = weights.reduce((sum, each) => sum + each, 0) / Math.max(1, weights.length);
  const shareOf = ({ examWeight }: PlanTopic) => {
    if (mean === 0) return 1;
    return examWeight === null ? unweighedShare : examWeight / mean;
  };
  return new Map(
    topics.map((topic) => {
      const named = 1 + Math.min(topic.weaknessCount, mostNamedWeaknesses) / 4;
      return [topic.topicId, shareOf(topic) * gapOf(topic) * named];
    }),
  );
}

function gapOf({ mastery }: PlanTopic): number {
  return mastery === null ? unknownGap : Math.max(leastGap, (100 - mastery) / 100);
}
