import { type DbOrTrx, sql } from '@debrief/db';

export interface DueRow {
  on: string;
  count: number;
}

/** Mistakes that come due in the next days of the person's, those overdue with the ones of today. */
export async function listDue(
  db: DbOrTrx,
  userId: string,
  { today, days, timeZone }: { today: string; days: number; timeZone: string },
): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    with card as (
      select greatest((practice_card.due_at at time zone ${timeZone})::date, ${today}::date) as due_on
      from practice_card join question on question.id = practice_card.question_id
        and question.status = 'published' and question.deleted_at is null
      where practice_card.user_id = ${userId} and practice_card.left_at is null
    )
    select due_on::text as "on", count(*)::int as count from card
    where due_on < ${today}::date + ${days}::int group by due_on order by due_on`.execute(db);
  return rows;
}

/** What a mistake usually takes this person, in seconds; null when too few were practised. */
export async function findSecondsPerReview(db: DbOrTrx, userId: string): Promise<number | null> {
  const { rows } = await sql<{ seconds: number | null }>`
    select case when count(*) >= 10 then (percentile_cont(0.5) within group (order by spent) / 1000)::float8 end as seconds
    from (
      select time_spent_ms as spent from practice_review
      where user_id = ${userId} and undoes_id is null and time_spent_ms > 0
      order by reviewed_at desc limit 200
    ) latest`.execute(db);
  return rows[0]?.seconds ?? null;
}
