import type { AttemptId, QuestionId, QuestionVersionId, QuizId, TopicId } from '../ids.ts';
import type { Trend } from './trend.ts';

/** How far back each part of the dashboard reaches, and how much of it is shown. */
export const dashboardBounds = {
  progressPoints: 200,
  weeks: 26,
  activityDays: 84,
  standingTopics: 5,
  evidencePerTopic: 5,
  movedTopics: 5,
  scoresPerTopic: 10,
  timelines: 12,
  entriesPerTimeline: 12,
  questions: 30,
  entriesPerQuestion: 6,
  recentDebriefs: 5,
} as const;

/**
 * What code alone computes of one person's work; stored as JSON, so instants are ISO strings. Days are days where the
 * person lives, and dated: what lies before them is for whoever shows them to say.
 */
export interface DashboardFigures {
  /** All there ever were, with a score or waiting for one. */
  attemptCount: number;
  /** Of quizzes and of practice, all there ever were; what was left open is none. */
  answerCount: number;
  /** Mean score of the 30 days before the compilation, 0..100, one decimal; null without attempts in them. */
  overallProgress: number | null;
  /** Trend of the ten most recent scores. */
  progressTrend: Trend;
  /** The newest scores, oldest first. */
  progress: ProgressPoint[];
  /** Oldest first, weeks without work among them; the last is the one of the compilation. */
  weeks: WeekOfWork[];
  /** Oldest first, days with work only. */
  activity: DayOfWork[];
  /** What the person knows best, and least; a topic is in one of them at most, and never against its level. */
  strengths: StandingTopic[];
  weaknesses: StandingTopic[];
  /** Largest change first. */
  wentUp: MovedTopic[];
  wentDown: MovedTopic[];
  /** Per quiz, the one taken last first. */
  timelines: QuizTimeline[];
  /** Questions met more than once, the one met last first. */
  questions: QuestionHistory[];
}

export interface WeekOfWork {
  /** YYYY-MM-DD of its Monday. */
  monday: string;
  attemptCount: number;
  answerCount: number;
  /** Mean score; null without one. */
  meanPercent: number | null;
  minutes: number;
}

export interface DayOfWork {
  /** YYYY-MM-DD */
  on: string;
  answerCount: number;
  minutes: number;
}

export interface StandingTopic {
  topicId: TopicId;
  /** As in the topic tree, 0..100. */
  mastery: number;
  /** Points in 30 days; null when not known. */
  change30: number | null;
  /** Attempts of the 30 days before the compilation that show it so. */
  count: number;
  /** Newest first. */
  evidence: TopicEvidence[];
}

/** An attempt that asked about the topic. */
export interface TopicEvidence {
  attemptId: AttemptId;
  quizTitle: string;
  submittedAt: string;
  /** Address of the claim of the debrief that says so, such as `strengths.subnets`; null when none does. */
  claimId: string | null;
  /** Answered questions of the topic, and those that were right. */
  questionCount: number;
  rightCount: number;
}

export interface MovedTopic {
  topicId: TopicId;
  /** Mastery 30 days before and now, 0..100. */
  from: number;
  to: number;
  /** Scores of the topic in the newest attempts that asked about it, in per cent, oldest first. */
  scores: number[];
}

export interface QuestionHistory {
  questionId: QuestionId;
  /** The beginning of its text. */
  excerpt: string;
  topicId: TopicId;
  /** Oldest first, the newest few. */
  entries: QuestionEntry[];
}

export interface QuestionEntry {
  at: string;
  outcome: 'right' | 'partial' | 'wrong';
  source: 'quiz' | 'practice';
  /** Of practice null, as the version. */
  attemptId: AttemptId | null;
  /** As it stood on that attempt's paper: its review is opened there. */
  questionVersionId: QuestionVersionId | null;
}

export interface RecentDebrief {
  attemptId: AttemptId;
  quizId: QuizId;
  quizTitle: string;
  submittedAt: string;
  /** Null while all of it waits for a tutor. */
  scorePercent: number | null;
  /** Null as long as no debrief is written. */
  takeaway: string | null;
}

export interface ProgressPoint {
  attemptId: AttemptId;
  quizId: QuizId;
  submittedAt: string;
  scorePercent: number;
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
