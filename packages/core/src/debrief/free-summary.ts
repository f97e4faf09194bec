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
