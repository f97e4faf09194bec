import type { TopicId } from '../ids.ts';
import type { ScoreCard } from './score-card.ts';

/** The facts of the rule-written summary that everybody gets (inventory 000-51). */
export interface FreeSummary {
  scorePercent: number;
  right: number;
  total: number;
  strongCategoryIds: TopicId[];
  weakCategoryIds: TopicId[];
}

/** Picks the facts of the free summary from a score card. */
export function freeSummary(card: ScoreCard): FreeSummary {
  return {
    scorePercent: card.scorePercent,
    right: card.counts.right,
    total: card.counts.total,
    strongCategoryIds: card.strongCategoryIds,
    weakCategoryIds: card.weakCategoryIds,
  };
}

/**
 * The free summary in the exact form of inventory 000-51: "You scored 75% on this quiz. Correct: 45/60 questions.
 * Strong categories: Storage, Compute. Needs work: Networking." A part without categories is left out.
 */
export function freeSummaryText(facts: FreeSummary, nameOf: (topicId: TopicId) => string): string {
  const list = (ids: readonly TopicId[]) => ids.map(nameOf).join(', ');
  return [
    `You scored ${facts.scorePercent}% on this quiz.`,
    `Correct: ${facts.right}/${facts.total} questions.`,
    ...(facts.strongCategoryIds.length > 0 ? [`Strong categories: ${list(facts.strongCategoryIds)}.`] : []),
    ...(facts.weakCategoryIds.length > 0 ? [`Needs work: ${list(facts.weakCategoryIds)}.`] : []),
  ].join(' ');
}
