import type { TopicId } from '../ids.ts';
import { levelBounds } from '../mastery/level.ts';
import type { PlanTopic } from './plan.ts';

/** Mastery at which a topic is only kept fresh. */
export const masteredAt = levelBounds.mastered.promoteAt;
/** A topic never practised may be known already: a gap that showed comes before one that is only possible. */
const unknownGap = 0.6;
/** Even a mastered topic is worth a look now and then. */
const leastGap = 0.05;
/** What is not sure counts a little: of the distance down to the lower end of the interval. */
const doubtShare = 0.25;
/** Days ahead that `fadesTo` looks. */
const fadeDays = 14;
/** A topic the exam does not weigh, beside topics it does. */
const unweighedShare = 0.5;
const mostNamedWeaknesses = 4;

/**
 * How much a topic is worth practising, by id: its share of the exam (relative to the mean of all) × what will be
 * missing to full mastery × a quarter more for each debrief that lately named it a weakness, four at most.
 */
export function priorities(topics: readonly PlanTopic[], daysToExam: number | null): Map<TopicId, number> {
  const weights = topics.flatMap((topic) => (topic.examWeight === null ? [] : [topic.examWeight]));
  // Sorted, since sums of fractions depend on their order, and plans may not.
  const mean =
    weights.sort((a, b) => a - b).reduce((sum, each) => sum + each, 0) / Math.max(1, weights.length);
  const shareOf = ({ examWeight }: PlanTopic) => {
    if (mean === 0) return 1;
    return examWeight === null ? unweighedShare : examWeight / mean;
  };
  return new Map(
    topics.map((topic) => {
      const named = 1 + Math.min(topic.weaknessCount, mostNamedWeaknesses) / 4;
      return [topic.topicId, shareOf(topic) * gapOf(topic, daysToExam) * named];
    }),
  );
}

/** Mastery without practice in 14 days, or on the exam's day when that is sooner (straight between the two). */
export function fadedMastery({ mastery, fadesTo }: PlanTopic, daysToExam: number | null): number {
  const now = mastery ?? 0;
  const days = Math.min(fadeDays, daysToExam ?? fadeDays);
  return now - (Math.max(0, now - (fadesTo ?? now)) * days) / fadeDays;
}

function gapOf(topic: PlanTopic, daysToExam: number | null): number {
  if (topic.mastery === null) return unknownGap;
  const doubt = Math.max(0, topic.mastery - (topic.low ?? topic.mastery)) * doubtShare;
  return Math.max(leastGap, Math.min(100, 100 - fadedMastery(topic, daysToExam) + doubt) / 100);
}
