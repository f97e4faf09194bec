import type { TopicId } from '../ids.ts';
import { type Points, percentOf, sumPoints } from '../points/points.ts';
import type { Outcome } from '../questions/scored-response.ts';
import { changeBetween } from '../trends/trend.ts';
import { difficultyRating } from './difficulty-rating.ts';
import type { QuestionResult } from './question-result.ts';
import { type SectionedPaper, type SectionScore, scoreSections, weightedPercent } from './section-scores.ts';
import { type Sentiment, sentimentOf } from './sentiment.ts';
import { type TimeEfficiency, timeEfficiencyOf, timeRatioOf } from './time-efficiency.ts';
import { scoreTopics, strongTopics, type TopicScore, weakTopics } from './topic-scores.ts';

export interface ScoreCardInput {
  results: readonly QuestionResult[];
  startedAt: Date;
  submittedAt: Date;
  /** 0..100, or null when the quiz has no pass mark. */
  passPercent: number | null;
  /** When it has sections, their weights decide the score. */
  paper?: SectionedPaper;
  /** Time that the clock stood still, in study mode. */
  pausedMs?: number;
  /** Score of the person's previous attempt at the same quiz, 0..100; null on the first. */
  previousScorePercent: number | null;
}

export interface OutcomeCounts {
  /** Questions that count: all but the unmarked ones. */
  total: number;
  right: number;
  partial: number;
  wrong: number;
  unanswered: number;
  /** Essays that wait for a tutor; they stand outside of points and percentages. */
  unmarked: number;
}

/** What a learner sees at once after submitting. All of it is computed, none of it by a model. */
export interface ScoreCard {
  /** 0..100, one decimal. */
  scorePercent: number;
  points: Points;
  maxPoints: Points;
  counts: OutcomeCounts;
  /** From start to submission, without pauses. */
  durationMs: number;
  /** In the order the paper meets them. */
  categories: TopicScore[];
  topics: TopicScore[];
  /** Best first. */
  strongCategoryIds: TopicId[];
  /** Worst first. */
  weakCategoryIds: TopicId[];
  sentiment: Sentiment;
  timeEfficiency: TimeEfficiency | null;
  /** Time spent over time expected; null when no times are known. */
  timeRatio: number | null;
  /** 0 (easy) to 10 (hard), one decimal. */
  difficultyRating: number;
  /** Percentage points against the previous attempt; null on the first. */
  changeSinceLast: number | null;
  /** null without a pass mark, and as long as an essay waits for its mark. */
  hasPassed: boolean | null;
  /** 0..100; null without one, left out of cards from before. */
  passPercent?: number | null;
  /** In the order of the paper; left out when it has no parts. */
  sections?: SectionScore[];
}

/** Computes the score card of a finished attempt (inventory A.5.1, 2, 4). */
export function buildScoreCard(input: ScoreCardInput): ScoreCard {
  const { startedAt, submittedAt, previousScorePercent } = input;
  const results = input.results.filter((result) => result.outcome !== 'unmarked');
  const points = sumPoints(results.map((result) => result.points));
  const maxPoints = sumPoints(results.map((result) => result.maxPoints));
  const sections = input.paper?.sections && scoreSections(input.paper, results);
  const scorePercent = weightedPercent(sections ?? []) ?? percentOf(points, maxPoints);
  const categories = scoreTopics(results, 'categoryId');
  const timeRatio = timeRatioOf(input.results);
  const passPercent = results.length === input.results.length ? input.passPercent : null;
  return {
    scorePercent,
    points,
    maxPoints,
    counts: countOutcomes(input.results),
    durationMs: Math.max(0, submittedAt.getTime() - startedAt.getTime() - (input.pausedMs ?? 0)),
    categories,
    topics: scoreTopics(results, 'topicId'),
    strongCategoryIds: strongTopics(categories).map((score) => score.topicId),
    weakCategoryIds: weakTopics(categories).map((score) => score.topicId),
    sentiment: sentimentOf(scorePercent),
    timeEfficiency: timeRatio === null ? null : timeEfficiencyOf(timeRatio),
    timeRatio,
    difficultyRating: difficultyRating(results),
    changeSinceLast: previousScorePercent === null ? null : changeBetween(previousScorePercent, scorePercent),
    hasPassed: passPercent === null ? null : scorePercent >= passPercent,
    passPercent,
    ...(sections && { sections }),
  };
}

function countOutcomes(results: readonly QuestionResult[]): OutcomeCounts {
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length;
  return {
    total: results.length - count('unmarked'),
    right: count('right'),
    partial: count('partial'),
    wrong: count('wrong'),
    unanswered: count('unanswered'),
    unmarked: count('unmarked'),
  };
}
