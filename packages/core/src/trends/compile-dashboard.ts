import type { QuizId } from '../ids.ts';
import {
  type DashboardAttempt,
  type DashboardBody,
  type DashboardInput,
  dashboardDays,
  type QuizTimeline,
  type TopicTrend,
  trendScores,
} from './dashboard.ts';
import { mean } from './least-squares.ts';
import { topMentions } from './top-mentions.ts';
import { changeBetween, type TrendDirection, trendOf } from './trend.ts';

const dayMs = 86_400_000;

/**
 * Compiles the dashboard of one person from the attempts of the last 30 days (inventory 000-22 and 000-27, with the
 * attempts oldest first, as 000-C4 demands).
 */
export function compileDashboard({ now, attempts }: DashboardInput): DashboardBody {
  const recent = attempts
    .filter((attempt) => now.getTime() - attempt.submittedAt.getTime() <= dashboardDays * dayMs)
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
  const scores = recent.map((attempt) => attempt.scorePercent);
  const trends = trendsByCategory(recent);
  return {
    compiledAt: now.toISOString(),
    attemptCount: recent.length,
    overallProgress: scores.length === 0 ? null : Math.round(mean(scores) * 10) / 10,
    progressTrend: trendOf(scores.slice(-trendScores)),
    progress: recent.map(({ attemptId, quizId, submittedAt, scorePercent }) => ({
      attemptId,
      quizId,
      submittedAt: submittedAt.toISOString(),
      scorePercent,
    })),
    trendingUp: going('improving', trends),
    trendingDown: going('declining', trends),
    ...topMentions(recent),
    timelines: timelinesOf(recent),
  };
}

function trendsByCategory(oldestFirst: readonly DashboardAttempt[]): TopicTrend[] {
  const all = oldestFirst.flatMap((attempt) => attempt.categories);
  return [...Map.groupBy(all, (category) => category.topicId)].map(([topicId, categories]) => {
    const scores = categories.map((category) => category.percent).slice(-trendScores);
    return { topicId, scores, ...trendOf(scores) };
  });
}

/** The trends of one direction, the largest change first. */
function going(direction: TrendDirection, trends: readonly TopicTrend[]): TopicTrend[] {
  const size = (trend: TopicTrend) => Math.abs(trend.improvement ?? 0);
  return trends.filter((trend) => trend.direction === direction).sort((a, b) => size(b) - size(a));
}

function timelinesOf(oldestFirst: readonly DashboardAttempt[]): QuizTimeline[] {
  const byQuiz = Map.groupBy([...oldestFirst].reverse(), (attempt) => attempt.quizId);
  return [...byQuiz].map(([quizId, latestFirst]) => timelineOf(quizId, latestFirst));
}

function timelineOf(quizId: QuizId, latestFirst: readonly DashboardAttempt[]): QuizTimeline {
  const attempts = [...latestFirst].reverse();
  return {
    quizId,
    quizTitle: latestFirst[0]?.quizTitle ?? '',
    entries: attempts.map(({ attemptId, submittedAt, scorePercent, durationMs }, index) => {
      const before = attempts[index - 1];
      const change = before ? changeBetween(before.scorePercent, scorePercent) : null;
      return { attemptId, submittedAt: submittedAt.toISOString(), scorePercent, durationMs, change };
    }),
    trend: trendOf(attempts.map((attempt) => attempt.scorePercent).slice(-trendScores)),
  };
}
