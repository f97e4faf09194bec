import { type DbOrTrx, sql } from '@debrief/db';

export interface StudentOverviewRow {
  userId: string;
  submittedCount: number;
  lastActiveAt: Date | null;
  lastAttemptId: string | null;
  lastPercent: number | null;
  meanPercent: number | null;
}

/** One row per student of the group; each person's attempts are reached by their own key. */
export async function listStudentOverviews(db: DbOrTrx, groupId: string): Promise<StudentOverviewRow[]> {
  const { rows } = await sql<StudentOverviewRow>`
    select member.user_id as "userId", coalesce(total.submitted, 0)::int as "submittedCount",
      greatest(total.last_started_at, newest.submitted_at) as "lastActiveAt",
      newest.id as "lastAttemptId", newest.score_percent::float8 as "lastPercent",
      round(total.mean, 1)::float8 as "meanPercent"
    from group_member member
    left join lateral (
      select count(*) filter (where status = 'submitted') as submitted, max(started_at) as last_started_at,
        avg(score_percent) filter (where submitted_at > now() - interval '30 days') as mean
      from attempt where attempt.user_id = member.user_id
    ) total on true
    left join lateral (
      select id, score_percent, submitted_at from attempt
      where attempt.user_id = member.user_id and status = 'submitted' order by submitted_at desc limit 1
    ) newest on true
    where member.group_id = ${groupId} and member.part = 'student'
    order by member.user_id`.execute(db);
  return rows;
}
