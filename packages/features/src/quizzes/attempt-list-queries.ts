import type { AttemptRow } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface AttemptFilter {
  /** Whose attempts. */
  of: { userId: string } | { groupId: string };
  quizId: string | null;
  before: { startedAtMs: number; id: string } | null;
  limit: number;
}

interface ListedAttempt extends Omit<AttemptRow, 'startedAt' | 'submittedAt'> {
  startedAt: Date;
  submittedAt: Date | null;
}

/** Newest first. A group's are those of its students. */
export async function listAttemptRows(
  db: DbOrTrx,
  { of, quizId, before, limit }: AttemptFilter,
): Promise<ListedAttempt[]> {
  const isTheirs =
    'userId' in of
      ? sql`attempt.user_id = ${of.userId}`
      : sql`attempt.user_id in (select user_id from group_member where group_id = ${of.groupId} and part = 'student')`;
  const startedMs = sql`(extract(epoch from date_trunc('milliseconds', attempt.started_at)) * 1000)::bigint`;
  const isOlder = before
    ? sql`(${startedMs}, attempt.id) < (${before.startedAtMs}::bigint, ${before.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<ListedAttempt>`
    select attempt.id, attempt.quiz_id as "quizId", version.title as "quizTitle", attempt.user_id as "studentId",
      app_user.name as "studentName", attempt.mode, attempt.status, attempt.started_at as "startedAt",
      attempt.submitted_at as "submittedAt", attempt.score_percent::float8 as "scorePercent", attempt.duration_ms as "durationMs"
    from attempt
    join quiz_version version on version.id = attempt.quiz_version_id
    join app_user on app_user.id = attempt.user_id
    where ${isTheirs} and ${isOlder} and attempt.status <> 'prepared' and (${quizId}::uuid is null or attempt.quiz_id = ${quizId}::uuid)
    order by ${startedMs} desc, attempt.id desc limit ${limit}`.execute(db);
  return rows;
}
