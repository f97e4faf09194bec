import type { TopicId } from '../ids.ts';
import { type Points, percentOf, sumPoints } from '../points/points.ts';
import type { QuestionResult } from './question-result.ts';

/** How one category or topic went in an attempt. */
export interface TopicScore {
  topicId: TopicId;
  /** Share of its points, 0..100, one decimal. */
  percent: number;
  /** Questions with full credit. */
  right: number;
  total: number;
  points: Points;
  maxPoints: Points;
}

/** From this percentage on a category counts as strong, given at least `strongMinQuestions`. */
export const strongPercent = 80;
/** One right answer may be a guess (one in four with four options), so it makes nobody strong. */
export const strongMinQuestions = 2;
/** Below this percentage a category counts as weak, even with one question: slips are much rarer than lucky guesses. */
export const weakPercent = 70;

/** Scores by category or by topic, in the order in which the results first name them. */
export function scoreTopics(results: readonly QuestionResult[], by: 'categoryId' | 'topicId'): TopicScore[] {
  const groups = Map.groupBy(results, (result) => result[by]);
  return [...groups].map(([topicId, group]) => scoreTopic(topicId, group));
}

function scoreTopic(topicId: TopicId, results: readonly QuestionResult[]): TopicScore {
  const points = sumPoints(results.map((result) => result.points));
  const maxPoints = sumPoints(results.map((result) => result.maxPoints));
  return {
    topicId,
    percent: percentOf(points, maxPoints),
    right: results.filter((result) => result.outcome === 'right').length,
    total: results.length,
    points,
    maxPoints,
  };
}

/** Strong ones (80 % and two questions or more), best first; more questions first among equals. */
export function strongTopics(scores: readonly TopicScore[]): TopicScore[] {
  return scores
    .filter((score) => score.percent >= strongPercent && score.total >= strongMinQuestions)
    .sort((a, b) => b.percent - a.percent || b.total - a.total);
}

/** Weak ones (below 70 %), worst first; more questions first among equals. */
export function weakTopics(scores: readonly TopicScore[]): TopicScore[] {
  return scores
    .filter((score) => score.percent < weakPercent)
    .sort((a, b) => a.percent - b.percent || b.total - a.total);
}
