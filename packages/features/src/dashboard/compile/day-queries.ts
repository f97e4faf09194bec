import type { WorkDay } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

/** Days whose score changed, or all of them, are computed anew by the next compilation. */
export async function forgetDays(trx: Trx, userId: string, ofAttemptId?: string): Promise<void> {
  await sql`
    delete from dashboard_day where user_id = ${userId}
    ${
      ofAttemptId === undefined
        ? sql``
        : sql`and on_day = (
      select (attempt.submitted_at at time zone snapshot.time_zone)::date
      from attempt join dashboard_snapshot snapshot on snapshot.user_id = attempt.user_id
      where attempt.user_id = ${userId} and attempt.id = ${ofAttemptId})`
    }`.execute(trx);
}

/**
 * Computes the days that are new or not as they were taken in. Which these are is told by counting two indexes, whatever
 * was committed in which order. Practice is written with the server's time, so only its latest days can have changed.
 */
export async function takeInDays(trx: Trx, userId: string, timeZone: string): Promise<void> {
  await sql`
    with known as materialized (
      select on_day, attempt_count, practice_count from dashboard_day where user_id = ${userId}
    ), practised_since as (
      select coalesce((max(on_day) filter (where practice_count > 0) - 2)::timestamp at time zone ${timeZone}, '-infinity') as at
      from known
    ), attempts as (
      select (submitted_at at time zone ${timeZone})::date as on_day, count(*)::int as attempt_count
      from attempt where user_id = ${userId} and status = 'submitted' group by 1
    ), practised as (
      select (reviewed_at at time zone ${timeZone})::date as on_day, count(*)::int as practice_count
      from practice_review
      where user_id = ${userId} and reviewed_at >= (select at from practised_since) group by 1
    ), dirty as materialized (
      select on_day from attempts full join known using (on_day)
      where attempts.attempt_count is distinct from coalesce(known.attempt_count, -1)
        and not (attempts.attempt_count is null and known.attempt_count = 0)
      union
      select on_day from practised left join known using (on_day)
      where practised.practice_count is distinct from known.practice_count
      -- What was taken back may have been of the day before.
      union
      select (undone.reviewed_at at time zone ${timeZone})::date
      from practised left join known using (on_day)
      join practice_review undoing on undoing.user_id = ${userId} and undoing.undoes_id is not null
        and undoing.reviewed_at >= practised.on_day::timestamp at time zone ${timeZone}
        and undoing.reviewed_at < (practised.on_day + 1)::timestamp at time zone ${timeZone}
      join practice_review undone on undone.user_id = undoing.user_id and undone.id = undoing.undoes_id
      where practised.practice_count is distinct from known.practice_count
    ), bounds as (
      select min(on_day)::timestamp at time zone ${timeZone} as starts_at,
        (max(on_day) + 1)::timestamp at time zone ${timeZone} as ends_at
      from dirty
    ), taken as materialized (
      select id, score_percent, (submitted_at at time zone ${timeZone})::date as on_day from attempt, bounds
      where user_id = ${userId} and status = 'submitted' and submitted_at >= starts_at and submitted_at < ends_at
        and (submitted_at at time zone ${timeZone})::date in (select on_day from dirty)
    ), answered as (
      select on_day, count(*) as attempt_count, count(score_percent) as score_count, sum(score_percent) as score_sum,
        sum(answer_count) as answer_count, sum(worked_ms) as worked_ms
      from taken cross join lateral (
        select count(*) filter (where outcome <> 'unanswered') as answer_count, sum(time_spent_ms) as worked_ms
        from attempt_result where user_id = ${userId} and attempt_id = taken.id
      ) results
      group by on_day
    ), reviewed as (
      select on_day, count(*) as row_count, count(*) filter (where is_counted) as answer_count,
        sum(time_spent_ms) filter (where is_counted) as worked_ms
      from (
        select (reviewed_at at time zone ${timeZone})::date as on_day, time_spent_ms,
          undoes_id is null and outcome <> 'unanswered' and not exists (
            select from practice_review undoing
            where undoing.user_id = review.user_id and undoing.undoes_id = review.id) as is_counted
        from practice_review review, bounds
        where user_id = ${userId} and reviewed_at >= starts_at and reviewed_at < ends_at
          and (reviewed_at at time zone ${timeZone})::date in (select on_day from dirty)
      ) review
      group by on_day
    )
    insert into dashboard_day (user_id, on_day, attempt_count, score_count, score_sum, answer_count, worked_ms, practice_count)
    select ${userId}, on_day, coalesce(attempt_count, 0), coalesce(score_count, 0), coalesce(score_sum, 0),
      coalesce(answered.answer_count, 0) + coalesce(reviewed.answer_count, 0),
      coalesce(answered.worked_ms, 0) + coalesce(reviewed.worked_ms, 0), coalesce(row_count, 0)
    from dirty left join answered using (on_day) left join reviewed using (on_day)
    on conflict (user_id, on_day) do update set attempt_count = excluded.attempt_count,
      score_count = excluded.score_count, score_sum = excluded.score_sum, answer_count = excluded.answer_count,
      worked_ms = excluded.worked_ms, practice_count = excluded.practice_count`.execute(trx);
}

export interface WorkRow {
  attemptCount: number;
  answerCount: number;
  days: WorkDay[];
}

/** All there ever was, and the days since one. */
export async function findWork(db: DbOrTrx, userId: string, since: string): Promise<WorkRow> {
  const { rows } = await sql<WorkRow>`
    select coalesce(sum(attempt_count), 0)::int as "attemptCount", coalesce(sum(answer_count), 0)::int as "answerCount",
      coalesce(json_agg(json_build_object('on', on_day, 'attemptCount', attempt_count, 'scoreCount', score_count,
        'scoreSum', score_sum::float8, 'answerCount', answer_count, 'workedMs', worked_ms) order by on_day)
        filter (where on_day >= ${since}::date), '[]') as days
    from dashboard_day where user_id = ${userId}`.execute(db);
  return rows[0] ?? { attemptCount: 0, answerCount: 0, days: [] };
}
