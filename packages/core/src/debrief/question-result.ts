import type { QuestionId, QuestionVersionId, TopicId } from '../ids.ts';
import type { Credit } from '../points/credit.ts';
import type { Points } from '../points/points.ts';
import type { Outcome } from '../questions/scored-response.ts';

/** One question of a finished attempt, scored. */
export interface QuestionResult {
  questionVersionId: QuestionVersionId;
  questionId: QuestionId;
  /** The deepest topic the question points at. */
  topicId: TopicId;
  /** The category above it; the topic itself when it has none. */
  categoryId: TopicId;
  credit: Credit;
  points: Points;
  maxPoints: Points;
  outcome: Outcome;
  /** Time with the question on screen; 0 when never opened. */
  timeSpentMs: number;
  /** Median over all finished attempts; null until it is known (90 s are then assumed). */
  expectedMs: number | null;
  /** Share of first attempts that were right, 0..1; null below 20 answers. */
  facility: number | null;
  /** The author's guess, 1 (easy) to 10 (hard). */
  authorDifficulty: number;
}
