export const sentiments = ['excellent', 'good', 'needs_improvement'] as const;
export type Sentiment = (typeof sentiments)[number];

/** How a score reads in one word: from 85 excellent, from 70 good, below that it needs improvement (inventory A.5.1). */
export function sentimentOf(scorePercent: number): Sentiment {
  if (scorePercent >= 85) return 'excellent';
  return scorePercent >= 70 ? 'good' : 'needs_improvement';
}
