import type { TopicScore } from '../debrief/topic-scores.ts';
import type { AttemptId, QuizId, TopicId } from '../ids.ts';
import type { Trend } from './trend.ts';

/** Attempts older than this are not on the dashboard. */
export const dashboardDays = 30;
/** Trends are those of this many latest scores. */
export const trendScores = 10;
/** Strengths and weaknesses on the dashboard, each. */
export const maxMentions = 5;

/** A finished attempt as the dashboard needs it. */
export interface DashboardAttempt {
  attemptId: AttemptId;
  quizId: QuizId;
  quizTitle: string;
  submittedAt: Date;
  scorePercent: number;
  durationMs: number;
  categories: readonly TopicScore[];
  /** Of the insight; of the score card's categories while there is none. */
  strengthTopicIds: readonly TopicId[];
  weaknessTopicIds: readonly TopicId[];
}

export interface DashboardInput {
  now: Date;
  /** In any order; older than 30 days are left out. */
  attempts: readonly DashboardAttempt[];
}

/** Compiled per person by code alone and stored as JSON: instants are ISO strings. */
export interface DashboardBody {
  compiledAt: string;
  attemptCount: number;
  /** Mean score over the window, 0..100, one decimal; null without attempts. */
  overallProgress: number | null;
  /** Trend of the ten most recent scores. */
  progressTrend: Trend;
  /** All scores of the window, oldest first, for the progress chart. */
  progress: ProgressPoint[];
  /** Largest change first. */
  trendingUp: TopicTrend[];
  trendingDown: TopicTrend[];
  /** At most five, most often named first. */
  topStrengths: TopicMention[];
  topWeaknesses: TopicMention[];
  /** Per quiz, the one taken last first. */
  timelines: QuizTimeline[];
}

export interface ProgressPoint {
  attemptId: AttemptId;
  quizId: QuizId;
  submittedAt: string;
  scorePercent: number;
}

export interface TopicTrend extends Trend {
  topicId: TopicId;
  /** Oldest first, at most the ten most recent. */
  scores: number[];
}

export interface TopicMention {
  topicId: TopicId;
  /** Attempts of the window that name it so. */
  count: number;
  /** The latest attempt that names it so. */
  lastAttemptId: AttemptId;
}

export interface QuizTimeline {
  quizId: QuizId;
  quizTitle: string;
  /** Oldest first. */
  entries: TimelineEntry[];
  trend: Trend;
}

export interface TimelineEntry {
  attemptId: AttemptId;
  submittedAt: string;
  scorePercent: number;
  durationMs: number;
  /** Against the entry before, percentage points; null for the first. */
  change: number | null;
}
