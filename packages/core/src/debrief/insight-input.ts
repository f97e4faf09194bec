import type { TopicNode } from '../topics/topic-tree.ts';
import type { QuestionResult } from './question-result.ts';
import type { ScoreCard } from './score-card.ts';
import type { StudyMemory } from './study-memory.ts';
import type { TopicScore } from './topic-scores.ts';

export const insightLocales = ['en'] as const;
export type InsightLocale = (typeof insightLocales)[number];

/** What the writer of an insight is told. Nothing in it names or numbers a person. */
export interface InsightInput {
  card: ScoreCard;
  results: readonly QuestionResult[];
  /** At least the topics and categories of the results; what has no name here is not spoken of. */
  topics: readonly TopicNode[];
  /** 0..100, or null when the quiz has no pass mark. */
  passPercent: number | null;
  /** The previous attempt at the same quiz with its scores by topic and by category; null on the first. */
  previous: { scorePercent: number; topics: readonly TopicScore[] } | null;
  /** What the last debrief was about; left out or null for the first. */
  memory?: StudyMemory | null;
  /** True when the deadline ended the attempt, not the person. */
  hasRunOutOfTime: boolean;
  /** Chooses among equally true phrasings; the attempt's id serves. Same seed, same words. */
  seed: string;
  locale: InsightLocale;
}
