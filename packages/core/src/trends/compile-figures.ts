import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import {
  type DashboardFigures,
  dashboardBounds,
  type MovedTopic,
  type QuestionHistory,
} from './dashboard-figures.ts';
import { quizTimelines, type ScoredAttempt, trendScores } from './quiz-timelines.ts';
import type { Move, TopicStandings } from './topic-standings.ts';
import { scoresOf, standingTopic, type TopicWork } from './topic-work.ts';
import { trendOf } from './trend.ts';
import { daysOfWork, meanScore, type WorkDay, weeksOfWork } from './weeks-of-work.ts';

export interface FiguresInput {
  now: Date;
  /** Where the person lives. */
  today: CivilDate;
  totals: { attemptCount: number; answerCount: number };
  /** Of the weeks that are drawn, at least. */
  days: readonly WorkDay[];
  /** Newest first, as many as are drawn. */
  attempts: readonly ScoredAttempt[];
  standings: TopicStandings;
  /** Of the topics that are shown, newest first. */
  work: readonly TopicWork[];
  /** Met last first. */
  questions: readonly QuestionHistory[];
}

/** Mean scores are those of this many days. */
const meanDays = 30;

/** The dashboard's figures from what little of a person's history they depend on (inventory 000-22, 000-27, 000-30). */
export function compileFigures(given: FiguresInput): DashboardFigures {
  const { today, days, standings } = given;
  const attempts = given.attempts.slice(0, dashboardBounds.progressPoints);
  const workOf = Map.groupBy(given.work, (work) => work.topicId);
  const standing = (kind: 'strength' | 'weakness') =>
    (kind === 'strength' ? standings.strong : standings.weak)
      .slice(0, dashboardBounds.standingTopics)
      .map((topic) => standingTopic(kind, topic, { work: workOf.get(topic.topicId) ?? [], now: given.now }));
  const moved = (move: Move): MovedTopic => ({ ...move, scores: scoresOf(workOf.get(move.topicId) ?? []) });
  return {
    ...given.totals,
    overallProgress: meanScore(days.filter((day) => day.on > addDays(today, -meanDays))),
    progressTrend: trendOf(
      attempts
        .slice(0, trendScores)
        .map((attempt) => attempt.scorePercent)
        .reverse(),
    ),
    progress: attempts
      .map(({ attemptId, quizId, submittedAt, scorePercent }) => ({
        ...{ attemptId, quizId, submittedAt: submittedAt.toISOString(), scorePercent },
      }))
      .reverse(),
    weeks: weeksOfWork(days, today),
    activity: daysOfWork(days, today),
    strengths: standing('strength'),
    weaknesses: standing('weakness'),
    wentUp: standings.wentUp.map(moved),
    wentDown: standings.wentDown.map(moved),
    timelines: quizTimelines(attempts),
    questions: [...given.questions],
  };
}
