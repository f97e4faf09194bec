import type { AttemptId, QuizId } from '../ids.ts';
import { dashboardBounds, type QuizTimeline } from './dashboard-figures.ts';
import { changeBetween, trendOf } from './trend.ts';

/** An attempt that has its score. */
export interface ScoredAttempt {
  attemptId: AttemptId;
  quizId: QuizId;
  quizTitle: string;
  submittedAt: Date;
  scorePercent: number;
  durationMs: number;
}

/** Trends are those of this many latest scores. */
export const trendScores = 10;

/** Per quiz, the one taken last first. */
export function quizTimelines(newestFirst: readonly ScoredAttempt[]): QuizTimeline[] {
  const byQuiz = Map.groupBy(newestFirst, (attempt) => attempt.quizId);
  return [...byQuiz.entries()]
    .slice(0, dashboardBounds.timelines)
    .map(([quizId, ofQuiz]) => timelineOf(quizId, ofQuiz));
}

function timelineOf(quizId: QuizId, newestFirst: readonly ScoredAttempt[]): QuizTimeline {
  const attempts = [...newestFirst].reverse();
  const entries = attempts.map(({ attemptId, submittedAt, scorePercent, durationMs }, index) => {
    const before = attempts[index - 1];
    const change = before ? changeBetween(before.scorePercent, scorePercent) : null;
    return { attemptId, submittedAt: submittedAt.toISOString(), scorePercent, durationMs, change };
  });
  return {
    quizId,
    quizTitle: newestFirst[0]?.quizTitle ?? '',
    entries: entries.slice(-dashboardBounds.entriesPerTimeline),
    trend: trendOf(attempts.map((attempt) => attempt.scorePercent).slice(-trendScores)),
  };
}
