import type { TopicId } from '../ids.ts';
import { type DashboardAttempt, type DashboardBody, maxMentions, type TopicMention } from './dashboard.ts';

interface Mention extends TopicMention {
  /** Place of the latest attempt that names the topic so, counted from the oldest. */
  lastIndex: number;
}

/**
 * The topics named most often as strengths and as weaknesses, at most five each, counted by id (inventory 000-C5), the
 * ones named latest first among equals. A topic named both ways stands where it is named more often; when even, where
 * it was named last; when that is the same attempt, among the weaknesses.
 */
export function topMentions(
  oldestFirst: readonly DashboardAttempt[],
): Pick<DashboardBody, 'topStrengths' | 'topWeaknesses'> {
  const strengths = countMentions(oldestFirst, (attempt) => attempt.strengthTopicIds);
  const weaknesses = countMentions(oldestFirst, (attempt) => attempt.weaknessTopicIds);
  const isMoreOftenWeak = (strength: Mention) => {
    const weakness = weaknesses.get(strength.topicId);
    return weakness !== undefined && compare(weakness, strength) <= 0;
  };
  const strong = [...strengths.values()].filter((mention) => !isMoreOftenWeak(mention));
  const strongIds = new Set(strong.map((mention) => mention.topicId));
  return {
    topStrengths: top(strong),
    topWeaknesses: top([...weaknesses.values()].filter((mention) => !strongIds.has(mention.topicId))),
  };
}

function countMentions(
  oldestFirst: readonly DashboardAttempt[],
  topicsOf: (attempt: DashboardAttempt) => readonly TopicId[],
): Map<TopicId, Mention> {
  const mentions = new Map<TopicId, Mention>();
  oldestFirst.forEach((attempt, lastIndex) => {
    for (const topicId of new Set(topicsOf(attempt))) {
      const count = (mentions.get(topicId)?.count ?? 0) + 1;
      mentions.set(topicId, { topicId, count, lastAttemptId: attempt.attemptId, lastIndex });
    }
  });
  return mentions;
}

/** Negative when `a` comes first. */
function compare(a: Mention, b: Mention): number {
  return b.count - a.count || b.lastIndex - a.lastIndex;
}

function top(mentions: readonly Mention[]): TopicMention[] {
  return [...mentions]
    .sort((a, b) => compare(a, b) || (a.topicId < b.topicId ? -1 : 1))
    .slice(0, maxMentions)
    .map(({ topicId, count, lastAttemptId }) => ({ topicId, count, lastAttemptId }));
}
