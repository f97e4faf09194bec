import { dashboardBounds, type RecentDebrief, type ScoredAttempt } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** Those with a score, newest first; while all of one waits for a tutor it has none. */
export async function listScoredAttempts(db: DbOrTrx, userId: string): Promise<ScoredAttempt[]> {
  const { rows } = await sql<ScoredAttempt>`
    select attempt.id as "attemptId", attempt.quiz_id as "quizId", version.title as "quizTitle",
      attempt.submitted_at as "submittedAt", attempt.score_percent::float8 as "scorePercent",
      coalesce(attempt.duration_ms, 0) as "durationMs"
    from attempt join quiz_version version on version.id = attempt.quiz_version_id
    where attempt.user_id = ${userId} and attempt.status = 'submitted' and attempt.score_percent is not null
    order by attempt.submitted_at desc, attempt.id desc limit ${dashboardBounds.progressPoints}`.execute(db);
  return rows;
}

/** The newest attempts with the last word of their debriefs. */
export async function listRecentDebriefs(db: DbOrTrx, userId: string): Promise<RecentDebrief[]> {
  const { rows } = await sql<Omit<RecentDebrief, 'submittedAt'> & { submittedAt: Date }>`
    select attempt.id as "attemptId", attempt.quiz_id as "quizId", version.title as "quizTitle",
      attempt.submitted_at as "submittedAt", attempt.score_percent::float8 as "scorePercent",
      insight.key_takeaway as takeaway
    from attempt join quiz_version version on version.id = attempt.quiz_version_id
    left join insight on insight.user_id = attempt.user_id and insight.attempt_id = attempt.id
    where attempt.user_id = ${userId} and attempt.status = 'submitted'
    order by attempt.submitted_at desc, attempt.id desc limit ${dashboardBounds.recentDebriefs}`.execute(db);
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }));
}
